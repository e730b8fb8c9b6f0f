import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { adjustment, adjustmentRow } from '@/db/schema/adjustment'
import { campaign } from '@/db/schema/campaign'
import { pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, proposal, proposalAnswer } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canAnswer, isDiscussed } from './policy'
import type { AnswerInput } from './schema'

export type AnswerRefusal =
  | 'not_allowed'
  | 'not_found'
  | 'withdrawn'
  | 'answered'
  | 'being_adjusted'
  | 'closed'

/** "Giữ nguyên", "Ghi nhận": the office answers a proposal with a reason; the row is the unit's to take in again. */
export async function answerProposal(actor: Person, { proposalId, outcome, reason }: AnswerInput) {
  if (!canAnswer(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const found = await lockProposal(tx, proposalId)
    if (!found) return refuse('not_found')
    if (!isDiscussed(found.state)) return refuse('closed')
    if (found.withdrawnAt) return refuse('withdrawn')
    if (found.answered) return refuse('answered')
    if (await isBeingAdjusted(tx, proposalId)) return refuse('being_adjusted')

    await tx.insert(proposalAnswer).values({ proposalId, outcome, reason, accountId: actor.accountId })
    await record(tx, {
      action: 'target.proposal_answered',
      subject: 'proposal',
      subjectId: proposalId,
      campaignId: found.campaignId,
      detail: { pledgeId: found.pledgeId, outcome },
    })
    return { ok: true as const }
  })
}

/** Locks the pledge first, as everybody does who changes what it says. */
async function lockProposal(tx: Transaction, proposalId: string) {
  const [at] = await tx
    .select({ pledgeId: assignment.pledgeId })
    .from(proposal)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, proposal.revisionId))
    .innerJoin(assignment, eq(assignment.id, assignmentRevision.assignmentId))
    .where(eq(proposal.id, proposalId))
  if (!at) return null
  await tx.select({ id: pledge.id }).from(pledge).where(eq(pledge.id, at.pledgeId)).for('update')
  const [found] = await tx
    .select({
      pledgeId: pledge.id,
      campaignId: campaign.id,
      state: campaign.state,
      withdrawnAt: proposal.withdrawnAt,
      answered: proposalAnswer.proposalId,
    })
    .from(proposal)
    .innerJoin(pledge, eq(pledge.id, at.pledgeId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, proposal.id))
    .where(eq(proposal.id, proposalId))
  return found ?? null
}

async function isBeingAdjusted(tx: Transaction, proposalId: string): Promise<boolean> {
  const drafts = await tx
    .select({ id: adjustment.id })
    .from(adjustmentRow)
    .innerJoin(adjustment, eq(adjustment.id, adjustmentRow.adjustmentId))
    .where(
      and(
        eq(adjustmentRow.proposalId, proposalId),
        isNull(adjustment.effectiveAt),
        isNull(adjustment.withdrawnAt),
      ),
    )
  return drafts.length > 0
}
