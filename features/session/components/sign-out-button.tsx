'use client'

import { signOutAction } from '../actions'

/** Ends this session, and what the tab kept of it; stands below the links of the header's menu. */
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
