import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { assignedRow } from '@/db/schema/pledge-status'
import { acknowledgement, assignmentRevision, proposal, proposalAnswer, target } from '@/db/schema/target'
import { canPrepare, canSign, isChangeable } from '@/features/pledge/policy'
import { lockPledge } from '@/features/pledge/queries'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { figureProblem, sameFigure } from './figure-ends'
import type { ProposalInput } from './schema'

/**
 * "Tiếp nhận": the head takes in the rows on screen in one act; each keeps who and when. A row that was adjusted
 * since (`changed`) stops the whole act, so that nobody takes in a figure they did not see.
 */
export const acknowledgeTargets = (actor: Person, input: { pledgeId: string; revisionIds: string[] }) =>
  transaction(actor, async (tx) => {
    const state = await lockPledge(tx, actor, input.pledgeId)
    if (!state) return refuse('not_found')
    if (!canSign(actor, state.pledge)) return refuse('not_allowed')
    if (!isChangeable(state)) return refuse('closed')
    const rows = await standingRows(tx, input.pledgeId, input.revisionIds)
    if (rows.length !== new Set(input.revisionIds).size) return refuse('changed')

    const open = rows.filter((row) => row.acknowledgedAt === null)
    if (open.length === 0) return { ok: true as const, count: 0 }
    const actId = randomUUID()
    await tx.insert(acknowledgement).values(
      open.map(({ revisionId }) => ({
        revisionId,
        actId,
        accountId: actor.accountId,
        personName: actor.name,
      })),
    )
    await record(tx, {
      action: 'target.acknowledged',
      subject: 'pledge',
      subjectId: input.pledgeId,
      campaignId: state.campaign.id,
      detail: { actId, revisions: open.map((row) => row.revisionId) },
    })
    return { ok: true as const, count: open.length }
  })

/** "Kiến nghị": the unit asks for another figure in one row, with the reason; one proposal stands at a time. */
export const proposeTarget = (actor: Person, input: ProposalInput) =>
  transaction(actor, async (tx) => {
    const state = await lockPledge(tx, actor, input.pledgeId)
    if (!state) return refuse('not_found')
    if (!canPrepare(actor, state.pledge)) return refuse('not_allowed')
    if (!isChangeable(state)) return refuse('closed')
    const { proposalsCloseAt } = state.campaign
    if (proposalsCloseAt && proposalsCloseAt < new Date()) {
      return { ...refuse('too_late'), closedAt: proposalsCloseAt }
    }
    const [row] = await standingRows(tx, input.pledgeId, [input.revisionId])
    if (!row) return refuse('changed')
    if (row.proposalId) return refuse('standing')
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
  transaction(actor, async (tx) => {
    const state = await lockPledge(tx, actor, input.pledgeId)
    if (!state) return refuse('not_found')
    if (!canPrepare(actor, state.pledge)) return refuse('not_allowed')
    if (!isChangeable(state)) return refuse('closed')
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

const standingRows = (tx: Transaction, pledgeId: string, revisionIds: string[]) =>
  tx
    .select({
      revisionId: assignedRow.revisionId,
      acknowledgedAt: assignedRow.acknowledgedAt,
      proposalId: assignedRow.proposalId,
      direction: target.direction,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
    })
    .from(assignedRow)
    .innerJoin(target, eq(target.id, assignedRow.targetId))
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, assignedRow.revisionId))
    .where(and(eq(assignedRow.pledgeId, pledgeId), inArray(assignedRow.revisionId, revisionIds)))
