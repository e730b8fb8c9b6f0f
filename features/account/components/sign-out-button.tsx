import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction } from '../actions'

/** Ends this session; stands in the header's menu. */
export function SignOutButton() {
  return (
    <form action={signOutAction}>
      <SubmitButton variant="quiet" pendingLabel="Đang đăng xuất" className="w-full justify-start px-2">
        Đăng xuất
      </SubmitButton>
    </form>
  )
}
