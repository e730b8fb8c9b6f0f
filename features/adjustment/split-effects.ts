import type { TargetRecord, UnitAssignment } from '@/features/target/queries'
import { type SplitEffect, splitEffect } from '@/features/target/split'
import type { AdjustmentRow } from './queries'

/** What figures under way would make of every split total that they belong to. */
export function splitEffects(
  rows: readonly Pick<AdjustmentRow, 'targetId' | 'before' | 'after'>[],
  targets: readonly TargetRecord[],
  assignments: readonly UnitAssignment[],
): (SplitEffect & { target: string })[] {
  return targets
    .filter(({ id, allocation }) => allocation === 'split' && rows.some((row) => row.targetId === id))
    .map(({ id, name, low }) => {
      const parts = assignments.filter(({ targetId }) => targetId === id).map((one) => one.low)
      const changes = rows
        .filter(({ targetId }) => targetId === id)
        .map(({ before, after }) => ({ before: before.low, after: after.low }))
      return { target: name, ...splitEffect({ total: low, parts, changes }) }
    })
}
