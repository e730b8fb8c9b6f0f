import { randomBytes } from 'node:crypto'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { secondFactor } from '@/db/schema/second-factor'
import { type Actor, type Person, system } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { productName } from '@/lib/vi'
import { confirmPassword } from '../credentials'
import { countWrongFor } from '../lock'
import { confirmIdentity } from '../passkey/identity'
import type { IdentityProof } from '../passkey/schema'
import { canResetSecondFactor, mayHaveSecondFactor } from '../policy'
import { openFactor, sealFactor } from './check'
import { keyAddress, matchingStep, toBase32 } from './totp'

const keySize = 20

/**
 * Makes the key for the actor's authenticator, after they have proved who they are. It counts from its first code on;
 * until then another one may take its place. It is in this answer and readable nowhere else.
 */
export async function beginSecondFactor(actor: Person, proof: IdentityProof) {
  if (!mayHaveSecondFactor(actor.role)) return refuse('not_allowed')
  const confirmed = await confirmIdentity(actor, proof)
  if (!confirmed.ok) return confirmed
  const key = randomBytes(keySize)
  const sealedKey = sealFactor(key)
  return transaction(actor, async (tx) => {
    const [made] = await tx
      .insert(secondFactor)
      .values({ accountId: actor.accountId, sealedKey })
      .onConflictDoUpdate({
        target: secondFactor.accountId,
        set: { sealedKey, madeAt: sql`now()` },
        setWhere: isNull(secondFactor.confirmedAt),
      })
      .returning({ accountId: secondFactor.accountId })
    if (!made) return refuse('already_on')
    return { ok: true as const, key: toBase32(key), address: keyAddress(key, productName, actor.username) }
  })
}

/** Turns the second factor on by a first code of the authenticator. Wrong ones are counted like wrong passwords. */
export async function confirmSecondFactor(actor: Person, { code }: { code: string }, now = new Date()) {
  const [found] = await db()
    .select()
    .from(secondFactor)
    .where(and(eq(secondFactor.accountId, actor.accountId), isNull(secondFactor.confirmedAt)))
  if (!found) return refuse('not_begun')
  const key = openFactor(found.sealedKey)
  const step = key && matchingStep(key, code, now, null)
  if (step === null) {
    const counted = await countWrongFor(actor.accountId)
    return counted.reason === 'wrong' ? refuse('wrong_code') : counted
  }
  return transaction(actor, async (tx) => {
    const [on] = await tx
      .update(secondFactor)
      .set({ confirmedAt: sql`now()`, lastStep: step })
      .where(
        and(
          eq(secondFactor.accountId, actor.accountId),
          eq(secondFactor.sealedKey, found.sealedKey),
          isNull(secondFactor.confirmedAt),
        ),
      )
      .returning({ accountId: secondFactor.accountId })
    if (!on) return refuse('not_begun')
    await record(tx, { action: 'second_factor.on', subject: 'account', subjectId: actor.accountId })
    return { ok: true as const }
  })
}

/** Turns the actor's own second factor off, after they have proved who they are. */
export async function removeSecondFactor(actor: Person, proof: IdentityProof) {
  const confirmed = await confirmIdentity(actor, proof)
  if (!confirmed.ok) return confirmed
  return remove(actor, actor.accountId, 'second_factor.off')
}

/** An administrator's way to let in anew who has lost their authenticator: their sessions end, and no code is asked. */
export async function resetSecondFactor(
  actor: Person,
  { accountId, password }: { accountId: string; password: string },
) {
  if (!canResetSecondFactor(actor, accountId)) return refuse('not_allowed')
  const confirmed = await confirmPassword(actor.accountId, password)
  return confirmed.ok ? remove(actor, accountId, 'second_factor.reset') : confirmed
}

/** The same by the operator's command on the machine itself, for the last administrator. */
export async function resetSecondFactorByCommand(username: string) {
  const [found] = await db().select({ id: account.id }).from(account).where(eq(account.username, username))
  return found ? remove(system('admin-command'), found.id, 'second_factor.reset') : refuse('not_found')
}

const remove = (actor: Actor, accountId: string, action: 'second_factor.off' | 'second_factor.reset') =>
  transaction(actor, async (tx) => {
    const [removed] = await tx
      .delete(secondFactor)
      .where(and(eq(secondFactor.accountId, accountId), isNotNull(secondFactor.confirmedAt)))
      .returning({ accountId: secondFactor.accountId })
    if (!removed) return refuse('not_on')
    if (action === 'second_factor.reset')
      await tx
        .update(account)
        .set({ sessionVersion: sql`${account.sessionVersion} + 1` })
        .where(eq(account.id, accountId))
    await record(tx, { action, subject: 'account', subjectId: accountId })
    return { ok: true as const }
  })

/** Seals every second factor under the present session secret, so that the one before may go. */
export const resealFactors = (): Promise<{ sealed: number; unreadable: number }> =>
  transaction(system('session-secret'), async (tx) => {
    const outcome = { sealed: 0, unreadable: 0 }
    for (const { accountId, sealedKey } of await tx.select().from(secondFactor).for('update')) {
      const key = openFactor(sealedKey)
      if (key) {
        await tx
          .update(secondFactor)
          .set({ sealedKey: sealFactor(key) })
          .where(eq(secondFactor.accountId, accountId))
      }
      outcome[key ? 'sealed' : 'unreadable'] += 1
    }
    return outcome
  })
