'use client'

import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextArea } from '@/components/ui/text-input'
import { IdentityForm } from '@/features/session/passkey/components/identity-form'
import { applyAdjustmentAction, applyAloneAction, withdrawAdjustmentAction } from '../actions'

interface ApplyPanelProps {
  adjustmentId: string
  /** The hash of the document on screen. */
  seen: string
  /** `approve`: a second person, over signed pledges; `alone`: nobody has signed; `wait`: one's own draft. */
  act: 'approve' | 'alone' | 'wait'
  own: boolean
  username: string
  passkey: boolean
  demoPassword?: string
}

/** Lets a draft take effect, or sends it back. */
export function ApplyPanel({ adjustmentId, seen, act, own, ...person }: ApplyPanelProps) {
  const router = useRouter()
  return (
    <Card title={titles[act]} className="no-print">
      {act === 'approve' && (
        <>
          <p className="max-w-text">
            Có đơn vị đã ký. Đồng chí xem các mức cũ, mức mới và quyết định ở trên; phê duyệt xong, mức mới có
            hiệu lực ngay và được ghi vào nhật ký, không sửa được.
          </p>
          <IdentityForm
            {...person}
            submitLabel="Phê duyệt điều chỉnh"
            failedTitle="Chưa phê duyệt được"
            act={(proof) => applyAdjustmentAction({ adjustmentId, seen, proof })}
            onDone={() => router.refresh()}
          />
        </>
      )}
      {act === 'alone' && (
        <>
          <p className="max-w-text">
            Chưa có đơn vị nào trong dự thảo này ký giao ước nên một người ban hành là đủ. Mức mới có hiệu lực
            ngay và được ghi vào nhật ký, không sửa được.
          </p>
          <ActionForm
            action={applyAloneAction}
            hidden={{ adjustmentId, seen }}
            submitLabel="Xác nhận ban hành điều chỉnh"
            pendingLabel="Đang ban hành"
          />
        </>
      )}
      {act === 'wait' && (
        <p className="max-w-text">
          Có đơn vị đã ký nên cần một đồng chí khác của văn phòng phê duyệt: đồng chí đó đăng nhập, mở trang
          Kiến nghị và chọn dự thảo này.
        </p>
      )}
      <div>
        <WithdrawDraft adjustmentId={adjustmentId} own={own} />
      </div>
    </Card>
  )
}

const titles = { approve: 'Phê duyệt', alone: 'Ban hành', wait: 'Chờ phê duyệt' }

/** "Rút dự thảo" for who drafted it, "Trả lại" for anybody else of the office; both say why. */
function WithdrawDraft({ adjustmentId, own }: { adjustmentId: string; own: boolean }) {
  const name = own ? 'Rút dự thảo' : 'Trả lại dự thảo'
  return (
    <FormDialog
      opener={name}
      title={name}
      lead={
        <p>Mức giao giữ nguyên; kiến nghị trong dự thảo chờ trả lời lại. Người lập có thể lập dự thảo mới.</p>
      }
      action={withdrawAdjustmentAction}
      hidden={{ adjustmentId }}
      submitLabel={name}
      pendingLabel="Đang thực hiện"
    >
      {(field) => (
        <Field {...field('reason')} label="Lý do">
          {(control) => <TextArea {...control} name="reason" rows={3} defaultValue={field('reason').typed} />}
        </Field>
      )}
    </FormDialog>
  )
}
