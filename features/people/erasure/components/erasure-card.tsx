'use client'

import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { LabelledInput, TextArea } from '@/components/ui/text-input'
import { formatDay } from '@/lib/dates'
import { erasePersonAction } from '../../actions'
import { type ErasureOutlook, retentionYears } from '../../policy'

type ErasureCardProps = { accountId: string; username: string; outlook: ErasureOutlook }

/** What of a person would be erased, what has to stay and until when, and the act itself. */
export function ErasureCard({ accountId, username, outlook }: ErasureCardProps) {
  const { due, kept, keptUntil, erasedAt } = outlook
  const again = erasedAt !== null
  return (
    <Card title="Dữ liệu cá nhân">
      {again && <p>Đã xóa ngày {formatDay(erasedAt)}.</p>}
      {!again && (
        <p>
          Xóa ngay: họ tên, điện thoại, thư điện tử, tên đăng nhập, mật khẩu, lịch sử đăng nhập, tên khóa truy
          cập, địa chỉ nhận thư đôn đốc.
        </p>
      )}
      <p>
        Chữ ký quá {retentionYears} năm thì xóa cả họ tên người ký, nét ký, xác nhận bằng khóa truy cập, bản
        PDF và khóa mở mục nhật ký{due > 0 && `: hiện có ${due} chữ ký`}. Từ đó không ai chứng minh được chữ
        ký ấy của ai.
      </p>
      <p>
        Giữ lại: đơn vị, chỉ tiêu, chức vụ, thời điểm ký và mọi mục nhật ký, nên nhật ký vẫn kiểm tra được.
        {kept > 0 &&
          keptUntil &&
          ` Còn ${kept} chữ ký chưa hết thời hạn lưu trữ, giữ nguyên bằng chứng; xóa được hết từ ngày ${formatDay(keptUntil)}.`}
      </p>
      {(!again || due > 0) && <ErasePerson accountId={accountId} username={username} />}
    </Card>
  )
}

/** "Xóa dữ liệu cá nhân": the button and the dialog that asks why, and for the user name typed out. */
const ErasePerson = ({ accountId, username }: { accountId: string; username: string }) => (
  <FormDialog
    opener="Xóa dữ liệu cá nhân"
    openerVariant="danger"
    openerClassName="justify-self-start"
    title="Xóa dữ liệu cá nhân"
    lead={
      <p>
        Việc này không hoàn tác được, kể cả bởi quản trị. Bản sao lưu cũ vẫn còn dữ liệu đến khi hết hạn giữ.
      </p>
    }
    action={erasePersonAction}
    hidden={{ accountId }}
    variant="danger"
    submitLabel="Xóa vĩnh viễn"
    pendingLabel="Đang xóa"
  >
    {(field) => (
      <>
        <Field
          {...field('reason')}
          label="Lý do xóa"
          hint="Lý do được lưu lại lâu dài: ghi số văn bản yêu cầu, không ghi họ tên"
        >
          {(control) => <TextArea {...control} name="reason" rows={3} defaultValue={field('reason').typed} />}
        </Field>
        <LabelledInput
          {...field('typed')}
          label={`Gõ lại tên đăng nhập ${username} để xác nhận`}
          autoComplete="off"
        />
      </>
    )}
  </FormDialog>
)
