import { and, eq, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { ownCommitment } from '@/db/schema/pledge'
import type { Person } from '@/lib/actor'
import type { AuditAction } from '@/lib/audit-actions'
import { compareDecimals } from '@/lib/decimal'
import { type Refusal, refuse } from '@/lib/outcome'
import { changePledge } from '../change'
import { canPrepare } from '../policy'
import type { CommitmentInput } from '../schema'

const most = 60

/** Adds an own target, a task or a solution at the end of its kind. */
export const addCommitment = (actor: Person, pledgeId: string, input: CommitmentInput) =>
  changing(actor, pledgeId, 'commitment.added', async (tx) => {
    if (isBackward(input)) return refuse('range_backward')
    const [present] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        last: sql<number>`coalesce(max(${ownCommitment.position}), 0)::int`,
      })
      .from(ownCommitment)
      .where(eq(ownCommitment.pledgeId, pledgeId))
    if (present!.count >= most) return refuse('too_many')
    const [row] = await tx
      .insert(ownCommitment)
      .values({ pledgeId, position: present!.last + 1, kind: input.kind, ...columns(input) })
      .returning()
    return { ok: true as const, row: row! }
  })

/** Rewrites one; its kind stays. */
export const editCommitment = (actor: Person, pledgeId: string, id: string, input: CommitmentInput) =>
  changing(actor, pledgeId, 'commitment.edited', async (tx) => {
    if (isBackward(input)) return refuse('range_backward')
    const [row] = await tx
      .update(ownCommitment)
      .set(columns(input))
      .where(and(mine(pledgeId, id), eq(ownCommitment.kind, input.kind)))
      .returning()
    return row ? { ok: true as const, row } : refuse('gone')
  })

/** Removes one and gives it back, so that it can be added again. */
export const removeCommitment = (actor: Person, pledgeId: string, id: string) =>
  changing(actor, pledgeId, 'commitment.removed', async (tx) => {
    const [row] = await tx.delete(ownCommitment).where(mine(pledgeId, id)).returning()
    return row ? { ok: true as const, row } : refuse('gone')
  })

type Row = typeof ownCommitment.$inferSelect

const changing = <Reason extends string>(
  actor: Person,
  pledgeId: string,
  action: AuditAction,
  change: (tx: Transaction) => Promise<{ ok: true; row: Row } | Refusal<Reason>>,
) =>
  changePledge(actor, pledgeId, canPrepare, async (tx, state) => {
    const changed = await change(tx)
    if (changed.ok) {
      await record(tx, {
        action,
        subject: 'commitment',
        subjectId: changed.row.id,
        campaignId: state.campaign.id,
        detail: changed.row,
      })
    }
    return changed
  })

const mine = (pledgeId: string, id: string) =>
  and(eq(ownCommitment.pledgeId, pledgeId), eq(ownCommitment.id, id))

const isBackward = (input: CommitmentInput) =>
  input.kind === 'own_target' && input.high !== null && compareDecimals(input.low, input.high) >= 0

const columns = (input: CommitmentInput) =>
  input.kind === 'own_target'
    ? {
        content: input.content,
        direction: input.direction,
        valueLow: input.low,
        valueHigh: input.high,
        measureUnit: input.measureUnit,
      }
    : { content: input.content, direction: null, valueLow: null, valueHigh: null, measureUnit: null }
