import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { pledge, unit } from '@/db/schema/roster'
import { assignment, assignmentRevision, target } from '@/db/schema/target'
import type { StandingAssignment } from './current-rows'
import type { Checked } from './sheet-row'
import { type Change, change, chunks } from './undo'

/** Writes what units are to get of the targets of draft decisions. */
export async function writeAssignments(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'assignments', StandingAssignment>[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { row, before, status } of rows) {
    if (!before || status !== 'changed') continue
    const { low, high } = before.row
    const after = { valueLow: row.low, valueHigh: row.high }
    changes.push(
      ...(await change(
        tx,
        'assignmentRevision',
        before.revisionId,
        { valueLow: low, valueHigh: high },
        after,
      )),
    )
  }
  const fresh = rows.filter(({ status }) => status === 'new')
  if (fresh.length === 0) return changes
  const [targets, pledges] = [
    await tx
      .select({ id: target.id, code: target.code, decisionId: target.decisionId })
      .from(target)
      .where(eq(target.campaignId, campaignId)),
    await tx
      .select({ id: pledge.id, code: unit.code })
      .from(pledge)
      .innerJoin(unit, eq(unit.id, pledge.unitId))
      .where(eq(pledge.campaignId, campaignId)),
  ]
  const targetOf = new Map(targets.map((one) => [one.code, one]))
  const pledgeOf = new Map(pledges.map((one) => [one.code, one.id]))
  for (const part of chunks(fresh)) {
    const made = await tx
      .insert(assignment)
      .values(
        part.map(({ row }) => ({
          campaignId,
          targetId: targetOf.get(row.targetCode)!.id,
          pledgeId: pledgeOf.get(row.unitCode)!,
        })),
      )
      .returning({ id: assignment.id })
    changes.push({ made: 'assignment', ids: made.map(({ id }) => id) })
    const revisions = await tx
      .insert(assignmentRevision)
      .values(
        part.map(({ row }, index) => ({
          assignmentId: made[index]!.id,
          revision: 1,
          valueLow: row.low,
          valueHigh: row.high,
          decisionId: targetOf.get(row.targetCode)!.decisionId,
        })),
      )
      .returning({ id: assignmentRevision.id })
    changes.push({ made: 'assignmentRevision', ids: revisions.map(({ id }) => id) })
  }
  return changes
}
