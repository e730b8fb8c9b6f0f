import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Cell } from './cell'

export type AssignmentRow = { targetId: string; pledgeId: string; value: Cell }

/**
 * Writes what units are to get of targets of one draft decision, each pair at most once: adds, changes, and removes
 * where the value is null. The caller has locked the decision and seen that targets and pledges are of its campaign.
 */
export async function writeAssignments(
  tx: Transaction,
  {
    campaignId,
    decisionId,
    rows,
  }: { campaignId: string; decisionId: string; rows: readonly AssignmentRow[] },
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows.map(flat))}::jsonb)
    as given(target_id uuid, pledge_id uuid, low text, high text)`
  await tx.execute(sql`
    delete from assignment_revision r using assignment a, ${given}
     where r.assignment_id = a.id and a.target_id = given.target_id and a.pledge_id = given.pledge_id
       and given.low is null`)
  await tx.execute(sql`
    delete from assignment a using ${given}
     where a.target_id = given.target_id and a.pledge_id = given.pledge_id and given.low is null`)
  await tx.execute(sql`
    insert into assignment (campaign_id, target_id, pledge_id)
    select ${campaignId}::uuid, given.target_id, given.pledge_id from ${given} where given.low is not null
    on conflict do nothing`)
  await tx.execute(sql`
    insert into assignment_revision (assignment_id, revision, value_low, value_high, decision_id)
    select a.id, 1, given.low::numeric, given.high::numeric, ${decisionId}::uuid
      from ${given} join assignment a on a.target_id = given.target_id and a.pledge_id = given.pledge_id
     where given.low is not null
    on conflict (assignment_id, revision)
      do update set value_low = excluded.value_low, value_high = excluded.value_high`)
}

const flat = ({ targetId, pledgeId, value }: AssignmentRow) => ({
  target_id: targetId,
  pledge_id: pledgeId,
  low: value?.low ?? null,
  high: value?.high ?? null,
})
