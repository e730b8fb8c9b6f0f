import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Reader, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { system } from '@/lib/actor'

const wrongAttemptsBeforeLock = 5
const lockMinutes = 15

export type PasswordRefusal =
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'locked'; until: Date }
  | { ok: false; reason: 'busy' }

/** No lock keeps the account shut now. */
export const unlocked = or(isNull(account.lockedUntil), lte(account.lockedUntil, sql`now()`))

const attempts = sql`case when ${account.lockedUntil} is null then ${account.failedAttempts} + 1 else 1 end`

/** Counts a wrong guess against an account; the fifth in a row locks it. */
export const countWrongFor = (id: string): Promise<PasswordRefusal> =>
  transaction(system('sign-in'), async (tx) => {
    const [counted] = await tx
      .update(account)
      .set({
        failedAttempts: attempts,
        lockedUntil: sql`case when ${attempts} >= ${wrongAttemptsBeforeLock} then now() + make_interval(mins => ${lockMinutes}) end`,
      })
      .where(and(eq(account.id, id), unlocked))
      .returning({ until: account.lockedUntil, attempts: account.failedAttempts })
    if (!counted) return lockRefusal(tx, id)
    if (!counted.until) {
      const { attempts } = counted
      await record(tx, { action: 'session.refused', subject: 'account', subjectId: id, detail: { attempts } })
      return { ok: false, reason: 'wrong' }
    }
    await record(tx, {
      action: 'account.locked',
      subject: 'account',
      subjectId: id,
      detail: { until: counted.until.toISOString(), attempts: wrongAttemptsBeforeLock },
    })
    return { ok: false, reason: 'locked', until: counted.until }
  })

/** Why a guarded update touched nothing, read after it: somebody else's locked the account meanwhile, or it was wrong. */
export async function lockRefusal(reader: Reader, id: string): Promise<PasswordRefusal> {
  const [row] = await reader
    .select({ until: account.lockedUntil })
    .from(account)
    .where(and(eq(account.id, id), gt(account.lockedUntil, sql`now()`)))
  return row?.until ? { ok: false, reason: 'locked', until: row.until } : { ok: false, reason: 'wrong' }
}
