import { and, eq, ne, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { confirmPassword } from '@/features/session/credentials'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canManageSeat } from '../policy'
import type { OidcLoginForm } from './schema'

/**
 * Enters by what the identity provider knows the owner of an account, or takes it away. What was bound by an earlier use
 * is forgotten and the account's sessions end, so that nobody stays in by a login that was wrong.
 */
export async function setOidcLogin(actor: Person, { accountId, oidcLogin, password }: OidcLoginForm) {
  const [known] = await db().select({ role: account.role }).from(account).where(eq(account.id, accountId))
  if (!known) return refuse('not_found')
  if (!canManageSeat(actor, known.role)) return refuse('not_allowed')
  const confirmed = await confirmPassword(actor.accountId, password)
  if (!confirmed.ok) return confirmed
  return transaction(actor, async (tx) => {
    const others = and(eq(account.oidcLogin, oidcLogin ?? ''), ne(account.id, accountId))
    if (oidcLogin !== null && (await tx.$count(account, others)) > 0) return refuse('login_taken')
    await tx
      .update(account)
      .set({ oidcLogin, oidcSubject: null, sessionVersion: sql`${account.sessionVersion} + 1` })
      .where(eq(account.id, accountId))
    await record(tx, {
      action: 'account.oidc_login_set',
      subject: 'account',
      subjectId: accountId,
      detail: { removed: oidcLogin === null },
    })
    return { ok: true as const }
  })
}
