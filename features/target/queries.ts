import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias, type SelectedFields } from 'drizzle-orm/pg-core'
import { anyOf } from '@/db/any-of'
import { db, type Reader } from '@/db/client'
import { assignedRow } from '@/db/schema/pledge-status'
import { pledge } from '@/db/schema/roster'
import {
  assignmentRevision,
  decision,
  proposal,
  proposalAnswer,
  target,
  targetGroup,
} from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { gather } from '@/lib/gather'
import { groupBy } from '@/lib/group'

/** The whole that a target is a part of, as `selectAssigned` joins it. */
const parent = alias(target, 'parent')
const previous = alias(assignmentRevision, 'previous')
const asked = alias(proposal, 'asked')

/**
 * The newest revision of every assignment by a published decision, with its target and the whole that this is a part
 * of; `more` are further columns, of tables that the caller may join.
 */
export const selectAssigned = <More extends SelectedFields>(reader: Reader, more: More) =>
  reader
    .select({
      code: target.code,
      name: target.name,
      parentName: parent.name,
      measureUnit: target.measureUnit,
      direction: target.direction,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
      ...more,
    })
    .from(assignedRow)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, assignedRow.revisionId))
    .innerJoin(target, eq(target.id, assignedRow.targetId))
    .leftJoin(parent, eq(parent.id, target.parentId))

/** What units are assigned, in the decisions' reading order, with what each unit has said to each row. */
const readAssignedTargetsOf = (pledgeIds: readonly string[]) =>
  selectAssigned(db(), {
    pledgeId: assignedRow.pledgeId,
    revisionId: assignedRow.revisionId,
    revision: assignedRow.revision,
    group: targetGroup.name,
    decisionId: target.decisionId,
    decisionCode: decision.code,
    reason: assignmentRevision.reason,
    previousLow: previous.valueLow,
    previousHigh: previous.valueHigh,
    /** What the unit had asked for when this figure answered it. */
    asked: { low: asked.proposedLow, high: asked.proposedHigh },
    acknowledgedAt: assignedRow.acknowledgedAt,
    acknowledgedBy: assignedRow.acknowledgedBy,
    proposal: {
      id: proposal.id,
      low: proposal.proposedLow,
      high: proposal.proposedHigh,
      reason: proposal.reason,
      by: proposal.personName,
      at: proposal.at,
    },
    answer: { outcome: proposalAnswer.outcome, reason: proposalAnswer.reason, at: proposalAnswer.at },
  })
    .innerJoin(targetGroup, eq(targetGroup.id, target.groupId))
    .innerJoin(decision, eq(decision.id, assignmentRevision.decisionId))
    .leftJoin(
      previous,
      and(
        eq(previous.assignmentId, assignedRow.assignmentId),
        eq(previous.revision, sql`${assignedRow.revision} - 1`),
      ),
    )
    .leftJoin(
      asked,
      and(
        eq(asked.revisionId, previous.id),
        isNull(asked.withdrawnAt),
        sql`exists (select from proposal_answer k where k.proposal_id = ${asked.id} and k.outcome = 'adjusted')`,
      ),
    )
    .leftJoin(proposal, eq(proposal.id, assignedRow.proposalId))
    .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, proposal.id))
    .where(anyOf(assignedRow.pledgeId, pledgeIds))
    .orderBy(asc(target.position), asc(target.code))

export type AssignedTarget = Omit<Awaited<ReturnType<typeof readAssignedTargetsOf>>[number], 'pledgeId'>

const gatherAssignedTargets = gather(async (pledgeIds: string[]) =>
  groupBy(await readAssignedTargetsOf(pledgeIds), ({ pledgeId }) => pledgeId),
)

/** What a unit is assigned, as above; read together with whoever else asks at the moment. */
export const readAssignedTargets = async (pledgeId: string): Promise<AssignedTarget[]> =>
  (await gatherAssignedTargets(pledgeId)) ?? []

const readDecisionsOf = (campaignIds: readonly string[]) =>
  db()
    .select()
    .from(decision)
    .where(and(anyOf(decision.campaignId, campaignIds), isNotNull(decision.publishedAt)))
    .orderBy(asc(decision.position))

export type Decision = Awaited<ReturnType<typeof readDecisionsOf>>[number]

const gatherDecisions = gather(async (campaignIds: string[]) =>
  groupBy(await readDecisionsOf(campaignIds), ({ campaignId }) => campaignId),
)

/** The published decisions of a campaign, in their order. */
export const readDecisions = async (campaignId: string): Promise<Decision[]> =>
  (await gatherDecisions(campaignId)) ?? []

/** Every target of a campaign in reading order. */
export const readTargets = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: target.id,
      parentId: target.parentId,
      decisionId: target.decisionId,
      code: target.code,
      name: target.name,
      group: targetGroup.name,
      measureUnit: target.measureUnit,
      direction: target.direction,
      low: target.valueLow,
      high: target.valueHigh,
      rollup: target.rollup,
      allocation: target.allocation,
      note: target.note,
    })
    .from(target)
    .innerJoin(targetGroup, eq(targetGroup.id, target.groupId))
    .where(eq(target.campaignId, campaignId))
    .orderBy(asc(target.position), asc(target.code))

export type TargetRecord = Awaited<ReturnType<typeof readTargets>>[number]

/** What every unit of a campaign is assigned today, the units in the campaign's order and by their name today. */
export const readAssignments = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      targetId: assignedRow.targetId,
      unit: names.shortName,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
    })
    .from(assignedRow)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, assignedRow.revisionId))
    .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(pledge.position))
}

export type UnitAssignment = Awaited<ReturnType<typeof readAssignments>>[number]
