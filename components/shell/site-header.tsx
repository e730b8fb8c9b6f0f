import type { ReactNode } from 'react'
import { MainMenu } from '@/components/shell/main-menu'
import { type ShellUser, UserMenu } from '@/components/shell/user-menu'
import { Wordmark } from '@/components/shell/wordmark'
import { menuFor } from '@/lib/vi'

export interface SiteHeaderProps {
  issuingBody?: string | null
  user?: ShellUser | null
  /** The form that signs out, from the account feature. */
  signOut?: ReactNode
}

export function SiteHeader({ issuingBody, user, signOut }: SiteHeaderProps) {
  return (
    <header data-density="office" className="no-print border-b border-line bg-white">
      <div className="border-t-4 border-primary" />
      <div className="mx-auto max-w-wide px-4">
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 sm:flex-nowrap">
          <Wordmark />
          {issuingBody && (
            <p className="order-last w-full text-small leading-heading text-muted sm:order-none sm:w-auto sm:min-w-0 sm:grow sm:border-l sm:border-line sm:pl-4">
              {issuingBody}
            </p>
          )}
          {user && (
            <div className="ml-auto">
              <UserMenu user={user} signOut={signOut} />
            </div>
          )}
        </div>
        {user && <MainMenu items={menuFor(user.role)} />}
      </div>
    </header>
  )
}
