import type { NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/http'
import { JsonError, parseJson } from '@/lib/json'
import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'
import { requestId } from '@/lib/request-context'
import { type SignIn, signIn, signOut } from './mutations'
import { safeNext } from './next-path'
import { oidcClaims, oidcProviders } from './oidc/provider'
import { signInByOidc } from './oidc/sign-in'
import { signInByPasskey } from './passkey/mutations'
import { signInByRecoveryCode } from './passkey/recovery'
import { passkeyProof, recoverySignIn } from './passkey/schema'
import { personOfSession } from './queries'
import { refusalCode, type SignInRefusal } from './refusal'
import { signInForm } from './schema'
import { readToken, secureCookies, sessionCookie, sessionCookieOptions, sessionHours } from './session'

/** next-auth over our own sessions: its token carries the id of a row and nothing else. */
export const authOptions = (headers: Headers): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: secureCookies(),
  cookies: { sessionToken: { name: sessionCookie(), options: sessionCookieOptions() } },
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  jwt: { decode: ({ token }) => readToken(token) },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
  providers: [
    credentialsProvider('password', 'Mật khẩu', ['username', 'password', 'code'], headers),
    credentialsProvider('passkey', 'Khóa truy cập', ['assertion', 'challengeId', 'username'], headers),
    credentialsProvider('recovery', 'Mã đăng ký lại khóa', ['username', 'code'], headers),
    ...oidcProviders(),
  ],
  callbacks: {
    // The token's subject is the user's id: the session that was opened, whatever the provider calls its user.
    signIn: async ({ user, account, profile }) => {
      if (account?.provider !== 'oidc') return true
      const outcome = await attempt('oidc', { claims: profile }, headers)
      if (!outcome.ok) return `/sign-in?${new URLSearchParams({ error: refusalCode(outcome) })}`
      user.id = outcome.sessionId
      return true
    },
    jwt: ({ token }) => ({ sub: token.sub }),
    redirect: ({ url, baseUrl }) => baseUrl + safeNext(pathAt(url, baseUrl)),
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
  logger: {
    error: (code, about) => {
      const error: unknown = 'error' in about ? about.error : about
      log.error('next_auth.failed', error, { code })
    },
    warn: (code) => log.warn('next_auth.warned', { code }),
    debug: () => {},
  },
})

// Ids are read together: one that is none must not fail the others.
const personOf = async ({ sub }: JWT) => {
  const sessionId = z.uuid().safeParse(sub).data
  return sessionId ? personOfSession(sessionId) : null
}

// What was kept in a cookie comes back with the site's own address before it.
const pathAt = (url: string, base: string) => (url.startsWith(`${base}/`) ? url.slice(base.length) : url)

type Way = 'password' | 'passkey' | 'recovery' | 'oidc'
type Fields = Record<string, unknown>

const credentialsProvider = (id: Way, name: string, fields: string[], headers: Headers) =>
  CredentialsProvider({
    id,
    name,
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    authorize: (credentials) => opened(id, credentials, headers),
  })

async function opened(way: Way, credentials: unknown, headers: Headers) {
  const outcome = await attempt(way, { ...(credentials as object) }, headers)
  // An error's message is the one thing that next-auth hands on to the page.
  if (!outcome.ok) throw new Error(refusalCode(outcome))
  return { id: outcome.sessionId }
}

async function attempt(way: Way, fields: Fields, headers: Headers): Promise<SignIn> {
  const address = clientAddress(headers)
  const outcome = await ways[way](fields, address).catch((error: unknown) => {
    log.error('sign_in.failed', error, { way })
    return { ok: false, reason: 'fault', request: requestId() } satisfies SignInRefusal
  })
  countSignIn(way, outcome, address)
  return outcome
}

/** Counts an attempt to sign in and writes its line: how, from where and what came of it; never who it was meant to be. */
function countSignIn(way: Way, outcome: SignIn, address: string): void {
  metrics().signIns.inc({ way, outcome: outcome.ok ? 'ok' : outcome.reason })
  if (outcome.ok) log.info('sign_in.done', { way, address })
  else log.warn('sign_in.refused', { way, reason: outcome.reason, address })
}

const ways: Record<Way, (fields: Fields, address: string) => Promise<SignIn>> = {
  password: async ({ username, password, code }, address) => {
    const parsed = signInForm.safeParse({ username, password, ...(code ? { code } : {}) })
    return parsed.success ? signIn(parsed.data, address) : { ok: false, reason: 'wrong' }
  },
  passkey: async ({ assertion, challengeId, username }, address) => {
    const parsed = passkeyProof.safeParse({ challengeId, assertion: jsonOf(assertion) })
    if (!parsed.success) return { ok: false, reason: 'passkey_refused' }
    return signInByPasskey(parsed.data, typeof username === 'string' ? username : null, address)
  },
  recovery: async ({ username, code }, address) => {
    const parsed = recoverySignIn.safeParse({ username, code })
    return parsed.success ? signInByRecoveryCode(parsed.data, address) : { ok: false, reason: 'wrong_code' }
  },
  oidc: async ({ claims }) => {
    const parsed = oidcClaims.safeParse(claims)
    return parsed.success ? signInByOidc(parsed.data) : { ok: false, reason: 'oidc_failed' }
  },
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseJson(text) : undefined
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}
