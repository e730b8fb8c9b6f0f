import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { ownCommitment } from '@/db/schema/pledge'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { block, pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, proposal, proposalAnswer, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'

/** Every unit of a campaign, block by block in the order of protocol, with how many of its targets it took in. */
export const readAcceptances = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      assigned: pledgeStatus.assigned,
      acknowledged: pledgeStatus.acknowledged,
    })
    .from(pledge)
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(block.position), asc(pledge.position))
}

export type Acceptance = Awaited<ReturnType<typeof readAcceptances>>[number]

/** Every proposal of a campaign that was not withdrawn, also to figures that were adjusted since, with its answer. */
export const readObjections = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      code: target.code,
      name: target.name,
      measureUnit: target.measureUnit,
      direction: target.direction,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
      proposedLow: proposal.proposedLow,
      proposedHigh: proposal.proposedHigh,
      reason: proposal.reason,
      by: proposal.personName,
      at: proposal.at,
      outcome: proposalAnswer.outcome,
      answerReason: proposalAnswer.reason,
    })
    .from(proposal)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, proposal.revisionId))
    .innerJoin(assignment, eq(assignment.id, assignmentRevision.assignmentId))
    .innerJoin(target, eq(target.id, assignment.targetId))
    .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, proposal.id))
    .where(and(eq(pledge.campaignId, campaignId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(block.position), asc(pledge.position), asc(target.position), asc(proposal.at))
}

export type Objection = Awaited<ReturnType<typeof readObjections>>[number]

/** What the units of a campaign put down of their own, unit by unit, in the order in which it is printed. */
export const readOwnContent = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      kind: ownCommitment.kind,
      content: ownCommitment.content,
      direction: ownCommitment.direction,
      low: ownCommitment.valueLow,
      high: ownCommitment.valueHigh,
      measureUnit: ownCommitment.measureUnit,
    })
    .from(ownCommitment)
    .innerJoin(pledge, eq(pledge.id, ownCommitment.pledgeId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(
      asc(block.position),
      asc(pledge.position),
      sql`array_position(array['own_target', 'task', 'solution'], ${ownCommitment.kind})`,
      asc(ownCommitment.position),
    )
}

export type OwnContent = Awaited<ReturnType<typeof readOwnContent>>[number]
