'use client'

import { ActionForm } from '@/components/ui/action-form'
import { PasswordInput } from '@/components/ui/text-input'
import { resetSecondFactorAction } from '../actions'

/** An administrator lets somebody in anew who has lost their authenticator. */
export function ResetForm({ accountId, fullName }: { accountId: string; fullName: string }) {
  return (
    <details>
      <summary className="link cursor-pointer py-1">Đặt lại mã xác thực</summary>
      <div className="grid gap-4 pt-4">
        <p>
          Dùng khi {fullName} mất điện thoại có ứng dụng xác thực. Xác minh đúng người trước: sau khi đặt lại,
          chỉ cần mật khẩu là vào được. Các phiên đang mở của người này kết thúc.
        </p>
        <ActionForm
          action={resetSecondFactorAction}
          hidden={{ accountId }}
          submitLabel="Đặt lại mã xác thực"
          pendingLabel="Đang đặt lại"
          variant="danger"
        >
          {(field) => <PasswordInput {...field('password')} label="Mật khẩu của đồng chí, để xác nhận" />}
        </ActionForm>
      </div>
    </details>
  )
}
