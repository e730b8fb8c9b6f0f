import type { ReactNode } from 'react'
import { MainMenu } from '@/components/shell/main-menu'
import { PublicShell, type PublicShellProps } from '@/components/shell/public-shell'
import { type ShellUser, UserMenu } from '@/components/shell/user-menu'
import { menuFor } from '@/lib/vi'

interface PageShellProps extends Omit<PublicShellProps, 'account' | 'menu'> {
  user: ShellUser | null
  /** The form that signs out, from the account feature. */
  signOut: ReactNode
}

/** The frame of the pages for people who are signed in: with who they are, and where their role may go. */
export function PageShell({ user, signOut, ...frame }: PageShellProps) {
  return (
    <PublicShell
      {...frame}
      account={user && <UserMenu user={user} signOut={signOut} />}
      menu={user && <MainMenu items={menuFor(user.role)} />}
    />
  )
}
