'use client'

import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { IdentityForm } from '@/features/session/passkey/components/identity-form'
import { takeEffectAction, takeEffectAloneAction } from '../actions'
import { WithdrawDraft } from './withdraw-draft'

interface EffectPanelProps {
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
export function EffectPanel({ adjustmentId, seen, act, own, ...person }: EffectPanelProps) {
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
            act={(proof) => takeEffectAction({ adjustmentId, seen, proof })}
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
            action={takeEffectAloneAction}
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
