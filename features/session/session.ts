import { decode, type JWT } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/env'

/** A session lasts this long, however often it is used. */
export const sessionHours = 12

/** After so many minutes in which its owner asked for nothing a session ends: sooner where it opens more. */
export const idleMinutes = { ofTheOffice: 30, ofOthers: 240 }

/** A request's time is written down, not more often than this: it costs a commit. */
export const seenEverySeconds = 60

/** Whether cookies are for https only: when people open the site by an https address. */
export const secureCookies = () => env().PUBLIC_URL?.startsWith('https://') ?? false

/** The cookie that holds the session token; over https its very name keeps other hosts and paths from setting it. */
export const sessionCookie = () => `${secureCookies() ? '__Host-' : ''}next-auth.session-token`

/** How it is set, and taken away. */
export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: secureCookies(),
})

/** The session id inside a session token; null when it is missing, expired or not made by this installation. */
export const sessionIdOf = async (token: string | undefined): Promise<string | null> =>
  z.uuid().safeParse((await readToken(token))?.sub).data ?? null

/** What a token says that the present secret has signed, or the one before it while that is still known; else null. */
export async function readToken(token: string | undefined): Promise<JWT | null> {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE } = env()
  for (const secret of [NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE]) {
    const claims = secret && token ? await decode({ token, secret }).catch(() => null) : null
    if (claims) return claims
  }
  return null
}
