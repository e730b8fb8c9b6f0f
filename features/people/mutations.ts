import { and, eq, ne, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { erasure } from '@/db/schema/erasure'
import { unit } from '@/db/schema/roster'
import { isRowUsable, isUsable } from '@/features/session/term'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canManageSeat } from './policy'
import { insertSeat } from './rows'
import type { EditSeatForm, NewSeatForm } from './schema'

type Account = typeof account.$inferSelect

/** Makes a person with an account that waits for its activation. */
export async function addSeat(actor: Person, input: NewSeatForm) {
  if (!canManageSeat(actor, input.role)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const { unitId, username, role, fullName } = input
    if (unitId && (await tx.$count(unit, eq(unit.id, unitId))) === 0) return refuse('unit_not_found')
    if ((await tx.$count(account, eq(account.username, username))) > 0) return refuse('username_taken')
    const made = await insertSeat(tx, input)
    await tell(tx, 'account.created', made.accountId, { username, role, fullName })
    return { ok: true as const, ...made, username }
  })
}

/** Writes who somebody is, how they are reached, and their term of office. */
export const editSeat = (actor: Person, { accountId, fullName, phone, email, ...seat }: EditSeatForm) =>
  onSeat(actor, accountId, async (tx, found) => {
    if (found.role === 'unit_head' && !seat.title) return refuse('title_needed')
    const problem = isRowUsable({ ...found, ...seat }) ? null : await closingProblem(tx, actor, found)
    if (problem) return refuse(problem)
    await tx.update(person).set({ fullName, phone, email }).where(eq(person.id, found.personId))
    await tx.update(account).set(seat).where(eq(account.id, accountId))
    await tell(tx, 'account.edited', accountId, { username: found.username, fullName, ...seat })
    return { ok: true as const }
  })

/** Closes an account: its sessions end at their next request. Nobody closes their own, or the last administrator's. */
export const disableSeat = (actor: Person, accountId: string) =>
  onSeat(actor, accountId, async (tx, found) => {
    if (found.disabledAt) return { ok: true as const }
    const problem = await closingProblem(tx, actor, found)
    if (problem) return refuse(problem)
    await tx.update(account).set({ disabledAt: sql`now()` }).where(eq(account.id, accountId))
    await tell(tx, 'account.disabled', accountId, { username: found.username })
    return { ok: true as const }
  })

/** Opens a closed account again. */
export const enableSeat = (actor: Person, accountId: string) =>
  onSeat(actor, accountId, async (tx, found) => {
    if (!found.disabledAt) return { ok: true as const }
    await tx.update(account).set({ disabledAt: null }).where(eq(account.id, accountId))
    await tell(tx, 'account.enabled', accountId, { username: found.username })
    return { ok: true as const }
  })

const onSeat = <Outcome>(
  actor: Person,
  accountId: string,
  work: (tx: Transaction, found: Account) => Promise<Outcome>,
) =>
  transaction(actor, async (tx) => {
    const [known] = await tx
      .select({ role: account.role, personId: account.personId })
      .from(account)
      .where(eq(account.id, accountId))
    if (!known) return refuse('not_found')
    if (!canManageSeat(actor, known.role)) return refuse('not_allowed')
    if ((await tx.$count(erasure, eq(erasure.personId, known.personId))) > 0) return refuse('erased')
    // All of them and in one order, so that two administrators cannot close each other.
    const locked = known.role === 'admin' ? eq(account.role, 'admin') : eq(account.id, accountId)
    const rows = await tx.select().from(account).where(locked).orderBy(account.id).for('update')
    return work(tx, rows.find(({ id }) => id === accountId)!)
  })

/** Why an account may not be closed. */
async function closingProblem(tx: Transaction, actor: Person, { id, role }: Account) {
  if (id === actor.accountId) return 'self'
  if (role !== 'admin') return null
  const others = await tx.$count(account, and(eq(account.role, 'admin'), ne(account.id, id), isUsable()))
  return others === 0 ? 'last_admin' : null
}

const tell = (
  tx: Transaction,
  action: `account.${'created' | 'edited' | 'disabled' | 'enabled'}`,
  subjectId: string,
  detail: Record<string, unknown>,
) => record(tx, { action, subject: 'account', subjectId, detail })
