import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { assignment, assignmentRevision } from '@/db/schema/target'
import type { Ends } from './figure'

/** What a unit is to get of a target of a draft decision; null where it gets nothing. */
export type AssignedFigure = { decisionId: string; targetId: string; pledgeId: string; value: Ends | null }

type Changed = { id: string; before: Ends; after: Ends }
/** Ids of the rows that were made, and the revisions whose figure became another: what an undo needs. */
export type WrittenAssignments = { assignments: string[]; revisions: string[]; changed: Changed[] }

/**
 * Writes what units are to get of targets of draft decisions, each pair at most once: adds, changes, and removes where
 * the value is null. The caller has locked what it writes and seen that targets and pledges are of the campaign.
 */
export async function writeAssignments(
  tx: Transaction,
  campaignId: string,
  figures: readonly AssignedFigure[],
): Promise<WrittenAssignments> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(figures.map(columnsOf))}::jsonb)
    as given(decision_id uuid, target_id uuid, pledge_id uuid, low text, high text)`
  await tx.execute(sql`
    delete from assignment_revision r using assignment a, ${given}
     where r.assignment_id = a.id and a.target_id = given.target_id and a.pledge_id = given.pledge_id
       and given.low is null`)
  await tx.execute(sql`
    delete from assignment a using ${given}
     where a.target_id = given.target_id and a.pledge_id = given.pledge_id and given.low is null`)
  const changed = await tx.execute<Changed>(sql`
    update assignment_revision r set value_low = given.low::numeric, value_high = given.high::numeric
      from ${given} join assignment a on a.target_id = given.target_id and a.pledge_id = given.pledge_id
      join assignment_revision old on old.assignment_id = a.id and old.revision = 1
     where r.id = old.id and given.low is not null
       and (old.value_low::text, old.value_high::text) is distinct from (given.low, given.high)
    returning r.id, jsonb_build_object('low', old.value_low::text, 'high', old.value_high::text) as before,
      jsonb_build_object('low', r.value_low::text, 'high', r.value_high::text) as after`)
  const assignments = await tx.execute<{ id: string }>(sql`
    insert into assignment (campaign_id, target_id, pledge_id)
    select ${campaignId}::uuid, given.target_id, given.pledge_id from ${given} where given.low is not null
    on conflict do nothing returning id`)
  const revisions = await tx.execute<{ id: string }>(sql`
    insert into assignment_revision (assignment_id, revision, value_low, value_high, decision_id)
    select a.id, 1, given.low::numeric, given.high::numeric, given.decision_id
      from ${given} join assignment a on a.target_id = given.target_id and a.pledge_id = given.pledge_id
     where given.low is not null
    on conflict (assignment_id, revision) do nothing returning id`)
  const idsOf = (rows: Iterable<{ id: string }>) => Array.from(rows, ({ id }) => id)
  return { assignments: idsOf(assignments), revisions: idsOf(revisions), changed: [...changed] }
}

/** Takes back all that units were to get of a target whose decision is a draft. */
export async function removeAssignments(tx: Transaction, targetId: string): Promise<void> {
  await tx
    .delete(assignmentRevision)
    .where(
      sql`${assignmentRevision.assignmentId} in (select ${assignment.id} from ${assignment} where ${assignment.targetId} = ${targetId})`,
    )
  await tx.delete(assignment).where(eq(assignment.targetId, targetId))
}

const columnsOf = ({ decisionId, targetId, pledgeId, value }: AssignedFigure) => ({
  decision_id: decisionId,
  target_id: targetId,
  pledge_id: pledgeId,
  low: value?.low ?? null,
  high: value?.high ?? null,
})
