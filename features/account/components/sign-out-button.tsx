import { signOutAction } from '../actions'

/** Ends this session; stands below the links of the header's menu. */
export function SignOutButton({ children = 'Đăng xuất' }: { children?: string }) {
  return (
    <form action={signOutAction}>
      <button
        type="submit"
        className="link flex min-h-11 w-full cursor-pointer items-center rounded-control px-2 hover:bg-not-opened-bg"
      >
        {children}
      </button>
    </form>
  )
}
