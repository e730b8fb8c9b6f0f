import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { block, pledge } from '@/db/schema/roster'
import { assignment, decision, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { isNewest, newest } from '../decisions/queries'

/** The blocks of a campaign in their order, with how many units each has. */
export const readGridBlocks = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: block.id,
      code: block.code,
      name: block.name,
      units: sql<number>`(select count(*)::int from pledge p where p.block_id = "block"."id")`,
    })
    .from(block)
    .where(eq(block.campaignId, campaignId))
    .orderBy(asc(block.position))

type UnitPage = { blockId: string | null; limit: number; offset: number }

/** One page of a campaign's units in the order of protocol, of one block or of all. */
export const readGridUnits = (
  campaignId: string,
  { blockId, limit, offset }: UnitPage,
  reader: Reader = db(),
) => {
  const names = unitNamesNow()
  return reader
    .select({ pledgeId: pledge.id, name: names.shortName, block: block.name, ordinal: pledge.position })
    .from(pledge)
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(and(eq(pledge.campaignId, campaignId), blockId ? eq(pledge.blockId, blockId) : undefined))
    .orderBy(asc(pledge.position))
    .limit(limit)
    .offset(offset)
}

/** What these units are to get of a decision's targets, each with its revision and the decision that it follows. */
export const readGridCells = (decisionId: string, pledgeIds: readonly string[], reader: Reader = db()) =>
  reader
    .select({
      assignmentId: assignment.id,
      pledgeId: assignment.pledgeId,
      targetId: assignment.targetId,
      low: newest.valueLow,
      high: newest.valueHigh,
      revision: newest.revision,
      number: decision.codeNumber,
      notation: decision.codeNotation,
    })
    .from(assignment)
    .innerJoin(target, eq(target.id, assignment.targetId))
    .innerJoin(newest, isNewest)
    .innerJoin(decision, eq(decision.id, newest.decisionId))
    .where(and(eq(target.decisionId, decisionId), inArray(assignment.pledgeId, [...pledgeIds])))

/** What all other units together are to get of each of a decision's split targets. */
export const readElsewhere = (decisionId: string, pledgeIds: readonly string[], reader: Reader = db()) =>
  reader
    .select({ targetId: assignment.targetId, sum: sql<string>`sum(${newest.valueLow})::text` })
    .from(assignment)
    .innerJoin(target, eq(target.id, assignment.targetId))
    .innerJoin(newest, isNewest)
    .where(
      and(
        eq(target.decisionId, decisionId),
        eq(target.allocation, 'split'),
        notInArray(assignment.pledgeId, [...pledgeIds]),
      ),
    )
    .groupBy(assignment.targetId)
