import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { account, activationLink } from '@/db/schema/account'
import { blockedUntil, countWrong } from '@/features/session/guess-limit'
import { isPending } from '@/features/session/term'
import { type Person, system } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { hashPassword } from '@/lib/password'
import { hashToken, newToken } from '@/lib/token'
import { canManage } from '../policy'
import { readActivation } from './queries'
import { activationDays } from './schema'

/**
 * Makes a link for each of these accounts that waits for its activation, good for a week and for one use; an earlier
 * one ends. Those that are open already or closed are passed over. The tokens are in this answer and nowhere else.
 */
export const makeActivationLinks = (actor: Person, accountIds: string[]) =>
  transaction(actor, async (tx) => {
    const wanted = [...new Set(accountIds)]
    const found = await tx
      .select({
        id: account.id,
        role: account.role,
        pending: sql<boolean>`${isPending}`,
        disabledAt: account.disabledAt,
      })
      .from(account)
      .where(inArray(account.id, wanted))
      .orderBy(account.id)
      .for('update', { of: account })
    if (found.length !== wanted.length) return refuse('not_found')
    if (!found.every(({ role }) => canManage(actor, role))) return refuse('not_allowed')
    const waiting = found.filter(({ pending, disabledAt }) => pending && !disabledAt)
    if (waiting.length === 0) return refuse('already_active')

    await tx
      .update(activationLink)
      .set({ withdrawnAt: sql`now()` })
      .where(
        and(
          inArray(
            activationLink.accountId,
            waiting.map(({ id }) => id),
          ),
          isNull(activationLink.usedAt),
          isNull(activationLink.withdrawnAt),
        ),
      )
    const links = waiting.map(({ id }) => ({ accountId: id, token: newToken() }))
    const made = await tx
      .insert(activationLink)
      .values(
        links.map(({ accountId, token }) => ({
          accountId,
          tokenHash: hashToken(token),
          madeBy: actor.accountId,
          expiresAt: sql`now() + make_interval(days => ${activationDays})`,
        })),
      )
      .returning({ expiresAt: activationLink.expiresAt })
    for (const { accountId } of links)
      await record(tx, { action: 'activation_link.made', subject: 'account', subjectId: accountId })
    return { ok: true as const, links, expiresAt: made[0]!.expiresAt, passed: wanted.length - links.length }
  })

/** Sets the first password of the account that a link belongs to, and uses the link up. */
export async function activate(token: string, password: string, address: string) {
  const until = await blockedUntil(address)
  if (until) return refuse('blocked')
  const link = await readActivation(token)
  if (link.state !== 'good') {
    await countWrong(address)
    return refuse(link.state)
  }
  const passwordHash = await hashPassword(password)
  return transaction(system('activation'), async (tx) => {
    const [used] = await tx
      .update(activationLink)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(activationLink.tokenHash, hashToken(token)),
          isNull(activationLink.usedAt),
          isNull(activationLink.withdrawnAt),
          gt(activationLink.expiresAt, sql`now()`),
        ),
      )
      .returning({ accountId: activationLink.accountId })
    if (!used) return refuse('used')
    const [opened] = await tx
      .update(account)
      .set({ passwordHash, passwordChangedAt: sql`now()` })
      .where(and(eq(account.id, used.accountId), isPending, isNull(account.disabledAt)))
      .returning({ username: account.username })
    // Thrown, so that the link is not used up by an account that was closed meanwhile.
    if (!opened) throw new Error('an account changed while it was being activated')
    await record(tx, { action: 'account.activated', subject: 'account', subjectId: used.accountId })
    return { ok: true as const, username: opened.username }
  })
}
