'use client'

import { SubmitButton } from '@/components/ui/submit-button'
import { signOutEverywhereAction } from '../actions'

export function SignOutEverywhere() {
  return (
    <form
      action={signOutEverywhereAction}
      onSubmit={() => sessionStorage.clear()}
      className="grid justify-items-start gap-2"
    >
      <p>
        Thấy lần đăng nhập không phải của mình, hoặc để quên máy ở nơi khác: đồng chí đăng xuất khỏi mọi thiết
        bị, kể cả máy này, rồi đăng nhập lại và đổi mật khẩu.
      </p>
      <SubmitButton variant="danger" pendingLabel="Đang đăng xuất">
        Đăng xuất khỏi mọi thiết bị
      </SubmitButton>
    </form>
  )
}
