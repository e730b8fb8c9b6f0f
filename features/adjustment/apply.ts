import { sql } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { isOpenFor } from '@/features/campaign/states'
import { writeAct } from '@/features/log/act'
import { actNow } from '@/features/log/leaf'
import { confirmIdentity } from '@/features/session/passkey/identity'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { refuse } from '@/lib/outcome'
import { adjustmentAct } from './leaves'
import { canAdjust, canApply, isUnderWay, needsApproval } from './policy'
import { type Adjustment, readAdjustment } from './queries'
import type { ApplyInput } from './schema'

/**
 * Lets an adjustment take effect as a whole, with its leaf of the log. Where somebody has signed over one of its figures
 * another than the drafter does it, and proves once more who they are. What is written is what was on screen (`seen`).
 */
export async function applyAdjustment(actor: Person, { adjustmentId, seen, proof }: ApplyInput) {
  if (!canAdjust(actor)) return refuse('not_allowed')
  const found = await readAdjustment(adjustmentId)
  if (!found) return refuse('not_found')
  if (!isUnderWay(found.adjustment)) return refuse('changed')
  if (!isOpenFor('adjust', found.campaignState)) return refuse('not_open')
  if (!canApply(actor, found.adjustment, found.rows)) return refuse('approval_needed')
  if (needsApproval(found.rows)) {
    if (!proof) return refuse('proof_needed')
    const confirmed = await confirmIdentity(actor, proof)
    if (!confirmed.ok) return confirmed
  }
  const present = await withPresentProposals(actor, adjustmentId)
  if (!present || toHex(present.hash) !== seen) return refuse('changed')
  const outcome = await writeAdjustment(actor, present)
  if (outcome.written) return { ok: true as const, index: outcome.index }
  switch (outcome.answer.outcome) {
    case 'approval_needed':
    case 'not_allowed':
      return refuse('approval_needed')
    case 'not_open':
    case 'not_found':
      return refuse(outcome.answer.outcome)
    default:
      return refuse('changed')
  }
}

export type ApplyRefusal = Exclude<Awaited<ReturnType<typeof applyAdjustment>>, { ok: true }>

/** The draft, with the proposals that stand over its figures now: they come and are taken back while it waits. */
const withPresentProposals = (actor: Person, adjustmentId: string) =>
  transaction(actor, async (tx) => {
    await tx.execute(sql`
      update adjustment_row w set proposal_id = standing.id
        from (select w.base_revision_id, p.id from adjustment_row w
                left join proposal p on p.revision_id = w.base_revision_id and p.withdrawn_at is null
                  and not exists (select from proposal_answer k where k.proposal_id = p.id)
               where w.adjustment_id = ${adjustmentId}) standing
       where w.adjustment_id = ${adjustmentId} and w.base_revision_id = standing.base_revision_id
         and w.proposal_id is distinct from standing.id
         and exists (select from adjustment a where a.id = w.adjustment_id
                        and a.effective_at is null and a.withdrawn_at is null)`)
    return readAdjustment(adjustmentId, tx)
  })

function writeAdjustment(actor: Person, { adjustment, bytes, hash }: Adjustment) {
  const { facts, detail } = actNow(actor)
  return writeAct(
    adjustmentAct,
    { ...facts, campaign: adjustment.campaignId, documentHash: toHex(hash) },
    {
      ...detail,
      adjustmentId: adjustment.id,
      approvedBy: actor.accountId === adjustment.draftedBy ? null : actor.accountId,
      document: toHex(bytes),
    },
  )
}
