import { ActionForm } from '@/components/ui/action-form'
import { LabelledInput } from '@/components/ui/text-input'
import { type BegunFactor, confirmSecondFactorAction } from '../actions'

/** The new key to scan or to type, and the first code that turns it on. */
export function NewKey({ begun, onDone }: { begun: BegunFactor; onDone: () => void }) {
  return (
    <div className="grid gap-4">
      <p>1. Trong ứng dụng xác thực, chọn thêm tài khoản rồi quét mã này.</p>
      <div
        role="img"
        aria-label="Mã QR để ứng dụng xác thực quét; mã chữ ở ngay dưới"
        className="size-48"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG that the QR library drew from a key of our own
        dangerouslySetInnerHTML={{ __html: begun.qr }}
      />
      <p>
        Không quét được thì nhập tay mã chữ: <strong className="figures select-all">{begun.key}</strong>
      </p>
      <p>2. Nhập mã 6 số mà ứng dụng đang hiện, để chắc chắn điện thoại đã nhận.</p>
      <ActionForm
        action={confirmSecondFactorAction}
        submitLabel="Bật mã xác thực"
        pendingLabel="Đang kiểm tra"
        onDone={onDone}
      >
        {(field) => (
          <LabelledInput
            {...field('code')}
            label="Mã 6 số"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            className="figures"
          />
        )}
      </ActionForm>
    </div>
  )
}
