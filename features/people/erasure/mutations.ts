import { eq, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canErase, keptFrom } from '../policy'
import type { ErasureForm } from '../schema'

type Answer =
  | { outcome: 'erased'; erasureId: string; signatures: number; kept: number }
  | { outcome: 'not_found' | 'in_use' }

/**
 * Erases what is kept of the person behind a closed account; what they signed less than the years of retention ago keeps
 * its evidence, and loses it when this is asked again after them. The log stays whole.
 */
export async function erasePerson(
  actor: Person,
  { accountId, reason, typed }: ErasureForm,
  now = new Date(),
) {
  if (!canErase(actor, accountId)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [found] = await tx.select().from(account).where(eq(account.id, accountId)).for('update')
    if (!found) return refuse('not_found')
    if (found.username !== typed) return refuse('not_confirmed')
    const [row] = await tx.execute<{ answer: Answer }>(sql`
      select erase_person(${found.personId}::uuid, ${actor.accountId}::uuid, ${reason},
                          ${keptFrom(now).toISOString()}::timestamptz) as answer`)
    const { answer } = row!
    if (answer.outcome !== 'erased') return refuse(answer.outcome)
    const { erasureId, signatures, kept } = answer
    const detail = { erasureId, signatures, kept }
    await record(tx, { action: 'person.erased', subject: 'account', subjectId: accountId, detail })
    return { ok: true as const, signatures, kept }
  })
}
