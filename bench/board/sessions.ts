import { encode } from 'next-auth/jwt'
import { sessionCookie } from '@/features/account/session'
import { env } from '@/lib/env'
import { asSystem } from '@/tests/as-system'

export type Cookie = { name: string; value: string }

/** Signs in `count` accounts of a role, and gives the cookie that each browser would have. */
export async function signInAll(role: string, count: number): Promise<Cookie[]> {
  const sessions = await asSystem(
    (sql) => sql<{ id: string }[]>`
      insert into sign_in_session (account_id, session_version)
      select id, session_version from account where role = ${role} order by username limit ${count} returning id`,
  )
  const cookies: Cookie[] = []
  for (const { id } of sessions)
    cookies.push({
      name: sessionCookie(),
      value: await encode({ token: { sub: id }, secret: env().NEXTAUTH_SECRET }),
    })
  return cookies
}
