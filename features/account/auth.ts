import type { NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/http'
import { signIn, signOut } from './mutations'
import { safeNext } from './next-path'
import { personOfSession } from './queries'
import { refusalCode, type SignInRefusal } from './refusal'
import { signInForm } from './schema'
import { secureCookies, sessionHours } from './session'

/** next-auth over our own sessions: its token carries the id of a row and nothing else. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: secureCookies(),
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      id: 'password',
      name: 'Mật khẩu',
      credentials: { username: {}, password: {} },
      authorize: async (credentials, request) => {
        const outcome = await openSession(credentials, clientAddress(new Headers(request.headers)))
        // An error's message is the one thing that next-auth hands on to the page.
        if (!outcome.ok) throw new Error(refusalCode(outcome))
        return { id: outcome.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token }) => ({ sub: token.sub }),
    redirect: ({ url, baseUrl }) => baseUrl + safeNext(url),
    session: async ({ session, token }) => {
      const person = await personOf(token)
      return person ? { user: { name: person.name }, expires: session.expires } : { expires: '' }
    },
  },
  events: {
    signOut: async ({ token }) => {
      const person = await personOf(token)
      if (person) await signOut(person)
    },
  },
})

const personOf = async ({ sub }: JWT) => (sub ? personOfSession(sub) : null)

async function openSession(credentials: unknown, address: string) {
  const { username, password } = { ...(credentials as object) } as Record<string, unknown>
  const parsed = signInForm.safeParse({ username, password })
  if (!parsed.success) return { ok: false, reason: 'wrong' } satisfies SignInRefusal
  return signIn(parsed.data, address).catch((error: unknown) => {
    console.error(error)
    return { ok: false, reason: 'fault' } satisfies SignInRefusal
  })
}
