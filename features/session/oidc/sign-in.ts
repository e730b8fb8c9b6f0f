import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { system } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { insertSession, type SignIn } from '../mutations'
import { hasSecondFactor } from '../second-factor/check'
import { isUsable } from '../term'
import type { OidcClaims } from './provider'

// What a provider says of a second proof (RFC 8176, section 2).
const twoFactors = ['mfa', 'otp', 'hwk', 'swk', 'sc']

/**
 * Opens a session for somebody whom the identity provider names and the office has entered: by the subject that the
 * account is bound to, or for the first time by a login that is the subject or a vouched mail address, which binds it.
 * Nobody is made an account. Who has a second factor here has to have used one there.
 */
export async function signInByOidc(claims: OidcClaims): Promise<SignIn> {
  const subject = `${claims.iss} ${claims.sub}`
  const found = (await bound(subject)) ?? (await entered(claims))
  if (!found) return refuse('oidc_unknown')
  if (found.oidcSubject !== null && found.oidcSubject !== subject) return refuse('oidc_bound')
  if ((await hasSecondFactor(found.id)) && !claims.amr?.some((used) => twoFactors.includes(used)))
    return refuse('oidc_one_factor')
  return transaction(system('sign-in'), async (tx) => {
    if (found.oidcSubject === null) {
      const [first] = await tx
        .update(account)
        .set({ oidcSubject: subject })
        .where(
          and(eq(account.id, found.id), eq(account.oidcLogin, found.oidcLogin!), isNull(account.oidcSubject)),
        )
        .returning({ id: account.id })
      if (!first) return refuse('oidc_unknown')
      await record(tx, { action: 'account.oidc_login_used', subject: 'account', subjectId: found.id })
    }
    return { ok: true, sessionId: await insertSession(tx, found, 'oidc') }
  })
}

const bound = async (subject: string) =>
  (
    await db()
      .select()
      .from(account)
      .where(and(eq(account.oidcSubject, subject), isUsable()))
  )[0]

async function entered({ sub, email, email_verified }: OidcClaims) {
  const logins = [sub, ...(email && email_verified === true ? [email.toLowerCase()] : [])]
  for (const login of logins) {
    const [found] = await db()
      .select()
      .from(account)
      .where(and(eq(account.oidcLogin, login), isUsable()))
    if (found) return found
  }
}
