import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { target } from '@/db/schema/target'
import * as assignments from '@/features/target/assignments'
import { type CurrentAssignment, readPlaces } from './current-rows'
import type { Checked } from './sheet-row'
import { type Change, differing } from './undo'

/** Writes what units are to get of the targets of draft decisions. */
export async function writeAssignments(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'assignments', CurrentAssignment>[],
): Promise<Change[]> {
  const touched = rows.filter(({ status }) => status !== 'same')
  if (touched.length === 0) return []
  const targets = await tx
    .select({ id: target.id, code: target.code, decisionId: target.decisionId })
    .from(target)
    .where(eq(target.campaignId, campaignId))
  const targetOf = new Map(targets.map((one) => [one.code, one]))
  const places = await readPlaces(campaignId, tx)
  const figures = touched.map(({ row: { targetCode, unitCode, low, high } }) => {
    const { id, decisionId } = targetOf.get(targetCode)!
    return { decisionId, targetId: id, pledgeId: places.get(unitCode)!.pledgeId, value: { low, high } }
  })
  const written = await assignments.writeAssignments(tx, campaignId, figures)
  return [
    ...written.changed.map(({ id, before, after }): Change => {
      const values = differing(
        { valueLow: before.low, valueHigh: before.high },
        { valueLow: after.low, valueHigh: after.high },
      )
      return { changed: 'assignmentRevision', id, ...values }
    }),
    { made: 'assignment', ids: written.assignments },
    { made: 'assignmentRevision', ids: written.revisions },
  ]
}
