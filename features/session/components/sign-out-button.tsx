'use client'

import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction, signOutEverywhereAction } from '../actions'

/** Ends this session, and what the tab stored in it; stands below the links of the header's menu. */
export function SignOutButton({ children = 'Đăng xuất' }: { children?: string }) {
  return (
    <form action={signOutAction} onSubmit={() => sessionStorage.clear()}>
      <button
        type="submit"
        className="link flex min-h-11 w-full cursor-pointer items-center rounded-control px-2 hover:bg-not-opened-bg"
      >
        {children}
      </button>
    </form>
  )
}

/** Ends every session of the person. */
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
