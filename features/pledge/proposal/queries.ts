import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { adjustment, adjustmentRow } from '@/db/schema/adjustment'
import { assignedRow } from '@/db/schema/pledge-status'
import { pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, proposal, proposalAnswer, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'

const parent = alias(target, 'parent')

/** What the units of a campaign have proposed and not taken back, the oldest first, with the office's answers. */
export const readProposals = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      id: proposal.id,
      unit: names.name,
      unitShort: names.shortName,
      targetId: target.id,
      targetCode: target.code,
      targetName: target.name,
      parentName: parent.name,
      direction: target.direction,
      measureUnit: target.measureUnit,
      assigned: { low: assignmentRevision.valueLow, high: assignmentRevision.valueHigh },
      proposed: { low: proposal.proposedLow, high: proposal.proposedHigh },
      reason: proposal.reason,
      by: proposal.personName,
      at: proposal.at,
      /** The figure was adjusted after the proposal, and not by an answer to it. */
      superseded: sql<boolean>`${assignedRow.revisionId} is null`,
      answer: { outcome: proposalAnswer.outcome, reason: proposalAnswer.reason, at: proposalAnswer.at },
      answeredBy: person.fullName,
      /** The draft of an adjustment that would answer it. */
      draftId: adjustment.id,
    })
    .from(proposal)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, proposal.revisionId))
    .innerJoin(assignment, eq(assignment.id, assignmentRevision.assignmentId))
    .innerJoin(target, eq(target.id, assignment.targetId))
    .leftJoin(parent, eq(parent.id, target.parentId))
    .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .leftJoin(assignedRow, eq(assignedRow.revisionId, proposal.revisionId))
    .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, proposal.id))
    .leftJoin(account, eq(account.id, proposalAnswer.accountId))
    .leftJoin(person, eq(person.id, account.personId))
    .leftJoin(adjustmentRow, and(eq(adjustmentRow.proposalId, proposal.id), isUnderWay()))
    .leftJoin(adjustment, eq(adjustment.id, adjustmentRow.adjustmentId))
    .where(and(eq(assignment.campaignId, campaignId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(proposal.at), asc(proposal.id))
}

const isUnderWay = () => sql`exists (
  select from ${adjustment} under_way where under_way.id = ${adjustmentRow.adjustmentId}
     and under_way.effective_at is null and under_way.withdrawn_at is null)`

export type ProposalRecord = Awaited<ReturnType<typeof readProposals>>[number]
