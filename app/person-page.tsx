import { cache, type ReactNode } from 'react'
import { MainMenu } from '@/components/shell/main-menu'
import { PublicShell, type PublicShellProps } from '@/components/shell/public-shell'
import { UserMenu } from '@/components/shell/user-menu'
import { readHeader } from '@/features/people/queries'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import type { Person, Role } from '@/lib/actor'
import { menuFor } from '@/lib/vi'

const headerOf = cache(readHeader)

/** Who looks at a page, of one of `roles` when any is given; else leads to sign in, or says there is no access. */
export async function pageActor(...roles: Role[]): Promise<Person> {
  const actor = await requireActor(...roles)
  // The page's header is read beside what the page itself reads; a fault of it is thrown where the header is drawn.
  headerOf(actor).catch(() => {})
  return actor
}

interface PersonPageProps extends Pick<PublicShellProps, 'density' | 'width'> {
  actor: Person
  children: ReactNode
}

/** A page for somebody who is signed in: with who they are, and where their role may go. */
export async function PersonPage({ actor, ...frame }: PersonPageProps) {
  const { name, role } = actor
  const { issuingBody, unitName } = await headerOf(actor)
  return (
    <PublicShell
      {...frame}
      issuingBody={issuingBody}
      account={<UserMenu user={{ name, role, unitName }} signOut={<SignOutButton />} />}
      menu={<MainMenu items={menuFor(role)} />}
    />
  )
}
