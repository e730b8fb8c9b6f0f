import type { NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/http'
import { JsonError, parseJson } from '@/lib/json'
import { type SignIn, signIn, signOut } from './mutations'
import { safeNext } from './next-path'
import { signInByRecoveryCode } from './passkey/recovery'
import { passkeyProof, recoverySignIn } from './passkey/schema'
import { signInByPasskey } from './passkey/sign-in'
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
      authorize: (credentials, request) => opened(byPassword, credentials, request),
    }),
    CredentialsProvider({
      id: 'passkey',
      name: 'Khóa truy cập',
      credentials: { assertion: {}, challengeId: {}, username: {} },
      authorize: (credentials, request) => opened(byPasskey, credentials, request),
    }),
    CredentialsProvider({
      id: 'recovery',
      name: 'Mã đăng ký lại khóa',
      credentials: { username: {}, code: {} },
      authorize: (credentials, request) => opened(byRecoveryCode, credentials, request),
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

type Way = (fields: Record<string, unknown>, address: string) => Promise<SignIn>
type AuthRequest = { headers?: Record<string, string> }

async function opened(way: Way, credentials: unknown, { headers }: AuthRequest) {
  const fields = { ...(credentials as object) } as Record<string, unknown>
  const outcome = await way(fields, clientAddress(new Headers(headers))).catch((error: unknown) => {
    console.error(error)
    return { ok: false, reason: 'fault' } satisfies SignInRefusal
  })
  // An error's message is the one thing that next-auth hands on to the page.
  if (!outcome.ok) throw new Error(refusalCode(outcome))
  return { id: outcome.sessionId }
}

const byPassword: Way = async ({ username, password }, address) => {
  const parsed = signInForm.safeParse({ username, password })
  return parsed.success ? signIn(parsed.data, address) : { ok: false, reason: 'wrong' }
}

const byPasskey: Way = async ({ assertion, challengeId, username }, address) => {
  const parsed = passkeyProof.safeParse({ challengeId, assertion: jsonOf(assertion) })
  if (!parsed.success) return { ok: false, reason: 'passkey_refused' }
  return signInByPasskey(parsed.data, typeof username === 'string' ? username : null, address)
}

const byRecoveryCode: Way = async ({ username, code }, address) => {
  const parsed = recoverySignIn.safeParse({ username, code })
  return parsed.success ? signInByRecoveryCode(parsed.data, address) : { ok: false, reason: 'wrong_code' }
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseJson(text) : undefined
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}
