import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { adjustment, adjustmentRow } from '@/db/schema/adjustment'
import { campaign } from '@/db/schema/campaign'
import { assignedRow } from '@/db/schema/pledge-status'
import { pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, proposal, proposalAnswer } from '@/db/schema/target'
import { isOpenFor } from '@/features/campaign/states'
import { figureProblem, sameFigure } from '@/features/target/figure'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { changePledge } from '../change'
import { canAnswer, canPrepare } from '../policy'
import { readRows } from '../queries'
import type { AnswerInput, ProposalInput } from '../schema'

/** "Kiến nghị": the unit asks for another figure in one row, with the reason; one proposal at a time. */
export const proposeTarget = (actor: Person, input: ProposalInput) =>
  changePledge(actor, input.pledgeId, canPrepare, async (tx, state) => {
    const { proposalsCloseAt } = state.campaign
    if (proposalsCloseAt && proposalsCloseAt < new Date()) {
      return { ...refuse('too_late'), closedAt: proposalsCloseAt }
    }
    const [row] = await readRows(tx, input.pledgeId, [input.revisionId])
    if (!row) return refuse('changed')
    if (row.proposalId) return refuse('already_proposed')
    const problem = figureProblem(row.direction === 'range', input)
    if (problem) return refuse(problem)
    if (sameFigure(row, input)) return refuse('same_figure')

    const [made] = await tx
      .insert(proposal)
      .values({
        revisionId: input.revisionId,
        proposedLow: input.low,
        proposedHigh: input.high,
        reason: input.reason,
        accountId: actor.accountId,
        personName: actor.name,
      })
      .returning({ id: proposal.id })
    await record(tx, {
      action: 'target.proposed',
      subject: 'proposal',
      subjectId: made!.id,
      campaignId: state.campaign.id,
      detail: { pledgeId: input.pledgeId, revisionId: input.revisionId, low: input.low, high: input.high },
    })
    return { ok: true as const }
  })

/** Takes an unanswered proposal back; the row is open again and what was asked stays in the audit log. */
export const withdrawProposal = (actor: Person, input: { pledgeId: string; proposalId: string }) =>
  changePledge(actor, input.pledgeId, canPrepare, async (tx, state) => {
    const [own] = await tx
      .select({ answered: proposalAnswer.proposalId })
      .from(assignedRow)
      .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, assignedRow.proposalId))
      .where(and(eq(assignedRow.pledgeId, input.pledgeId), eq(assignedRow.proposalId, input.proposalId)))
    if (!own) return refuse('not_found')
    if (own.answered) return refuse('answered')

    await tx
      .update(proposal)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: new Date() })
      .where(and(eq(proposal.id, input.proposalId), isNull(proposal.withdrawnAt)))
    await record(tx, {
      action: 'target.proposal_withdrawn',
      subject: 'proposal',
      subjectId: input.proposalId,
      campaignId: state.campaign.id,
      detail: { pledgeId: input.pledgeId },
    })
    return { ok: true as const }
  })

/** "Giữ nguyên", "Ghi nhận": the office answers a proposal with a reason; the row is the unit's to take in again. */
export async function answerProposal(actor: Person, { proposalId, outcome, reason }: AnswerInput) {
  if (!canAnswer(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const found = await lockProposal(tx, proposalId)
    if (!found) return refuse('not_found')
    if (!isOpenFor('answer', found.state)) return refuse('closed')
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
