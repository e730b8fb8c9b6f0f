import { randomInt } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { recoveryCode } from '@/db/schema/passkey'
import { type Person, system } from '@/lib/actor'
import { taggedHash } from '@/lib/canonical'
import { crockfordDigits, readCrockford } from '@/lib/crockford'
import { refuse } from '@/lib/outcome'
import { confirmPassword } from '../credentials'
import { blockedUntil, countWrong } from '../guess-limit'
import { insertSession, type SignIn } from '../mutations'
import { canMakeRecoveryCodes } from '../policy'
import { isUsable } from '../term'

const recoveryHours = 24
const codeLength = 16

/**
 * Makes the one code, good for a day, by which the head of a unit comes in and enrols a new passkey: 16 characters of
 * Crockford's base32 (80 bits), given here and nowhere again. An earlier one that is unused ends.
 */
export async function makeRecoveryCode(actor: Person, accountId: string, password: string) {
  if (!canMakeRecoveryCodes(actor)) return refuse('not_allowed')
  const confirmed = await confirmPassword(actor.accountId, password)
  if (!confirmed.ok) return confirmed
  const code = Array.from(
    { length: codeLength },
    () => crockfordDigits[randomInt(crockfordDigits.length)],
  ).join('')
  return transaction(actor, async (tx) => {
    const [head] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, accountId), eq(account.role, 'unit_head'), isUsable()))
    if (!head) return refuse('not_found')
    await tx
      .update(recoveryCode)
      .set({ expiresAt: sql`now()` })
      .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)))
    await tx.insert(recoveryCode).values({
      accountId,
      codeHash: hashOf(code),
      madeBy: actor.accountId,
      expiresAt: sql`now() + make_interval(hours => ${recoveryHours})`,
    })
    await record(tx, { action: 'recovery_code.made', subject: 'account', subjectId: accountId })
    return { ok: true as const, code: code.match(/.{4}/g)!.join('-') }
  })
}

/** Opens a session by a recovery code, once. That session may enrol a passkey without any other confirmation. */
export async function signInByRecoveryCode(
  { username, code }: { username: string; code: string },
  address: string,
): Promise<SignIn> {
  const until = await blockedUntil(address)
  if (until) return { ok: false, reason: 'address_blocked', until }
  const opened = await transaction(system('sign-in'), async (tx) => {
    const [found] = await tx
      .select({ id: recoveryCode.id, account })
      .from(recoveryCode)
      .innerJoin(account, eq(account.id, recoveryCode.accountId))
      .where(
        and(
          eq(recoveryCode.codeHash, hashOf(code)),
          isNull(recoveryCode.usedAt),
          gt(recoveryCode.expiresAt, sql`now()`),
          eq(account.username, username.trim().toLowerCase()),
          isUsable(),
        ),
      )
      .for('update', { of: recoveryCode })
    if (!found) return refuse('wrong_code')
    const sessionId = await insertSession(tx, found.account, 'recovery')
    await tx.update(recoveryCode).set({ usedAt: sql`now()`, sessionId }).where(eq(recoveryCode.id, found.id))
    await record(tx, { action: 'recovery_code.used', subject: 'account', subjectId: found.account.id })
    return { ok: true as const, sessionId }
  })
  if (!opened.ok) await countWrong(address)
  return opened
}

const hashOf = (typed: string) => taggedHash('giao-uoc/recovery-code/v1', readCrockford(typed))
