import { encode } from 'next-auth/jwt'
import { sessionCookie } from '@/features/session/session'
import { env } from '@/lib/env'
import { asSystem } from '@/tests/as-system'

export type Cookie = { name: string; value: string }

/** Signs in `count` accounts of a role, and gives the cookie that each browser would have. */
export async function signInAll(role: string, count: number): Promise<Cookie[]> {
  const cookies: Cookie[] = []
  for (const id of await openSessions(role, count))
    cookies.push({
      name: sessionCookie(),
      value: await encode({ token: { sub: id }, secret: env().NEXTAUTH_SECRET }),
    })
  return cookies
}

/** The same as a request's header has it. */
export const cookieHeaders = async (role: string, count: number): Promise<string[]> =>
  (await signInAll(role, count)).map(({ name, value }) => `${name}=${value}`)

/** The ids of new sessions of the first `count` accounts of a role. */
export async function openSessions(role: string, count: number): Promise<string[]> {
  const sessions = await asSystem(
    (sql) => sql<{ id: string }[]>`
      insert into sign_in_session (account_id, session_version)
      select id, session_version from account where role = ${role} order by username limit ${count} returning id`,
  )
  return sessions.map(({ id }) => id)
}
