import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Person, Role } from '@/lib/actor'
import { noteSeen } from './mutations'
import { signInPath } from './next-path'
import { personOfSession, readSession } from './queries'
import { sessionCookie, sessionIdOf } from './session'

/** Who sends this request, for route handlers; null when nobody is signed in: answer 401. */
export async function requestActor(): Promise<Person | null> {
  const sessionId = await presentedSession()
  const session = sessionId ? await readSession(sessionId) : null
  if (session?.unseen) await noteSeen(session.person)
  return session?.person ?? null
}

/** The same for what a page asks by itself, over and over: a screen that nobody is at still ends its session. */
export async function unattendedActor(): Promise<Person | null> {
  const sessionId = await presentedSession()
  return sessionId ? personOfSession(sessionId) : null
}

const presentedSession = async () => sessionIdOf((await cookies()).get(sessionCookie())?.value)

/** Who looks at this page, asked of the database once a request; null when nobody is signed in. */
export const currentActor = cache(requestActor)

/** The signed-in person, of one of `roles` when any is given; else leads to sign in, or says there is no access. */
export async function requireActor(...roles: Role[]): Promise<Person> {
  const actor = await currentActor()
  if (!actor) redirect(signInPath((await headers()).get('x-path')))
  if (roles.length > 0 && !roles.includes(actor.role)) redirect('/no-access')
  return actor
}
