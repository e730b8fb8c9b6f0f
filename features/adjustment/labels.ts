import { decisionName, referenceOf } from '@/features/target/decision'
import { formatFigure } from '@/features/target/figure'
import { isUnderWay, needsApproval } from './policy'
import type { AdjustableRow, AdjustmentHead, AdjustmentRow } from './queries'

export type { AdjustableRow, AdjustmentHead, AdjustmentRow }

/** 'Quyết định số 35/QĐ-UBND ngày 15/03/2023 của …'. */
export const decisionOf = ({ decision }: Pick<AdjustmentHead, 'decision'>): string =>
  decisionName(referenceOf(decision))

/** A figure before and after, and what was proposed in its place, as they read. */
export function figuresOf({ direction, measureUnit, before, after, proposal }: AdjustmentRow) {
  const inWords = (ends: AdjustmentRow['before']) => formatFigure({ direction, measureUnit, ...ends })
  return { before: inWords(before), after: inWords(after), proposed: proposal && inWords(proposal) }
}

export const adjustmentStates = {
  waiting_approval: 'Chờ phê duyệt',
  waiting_effect: 'Chờ ban hành',
  effective: 'Có hiệu lực',
  withdrawn: 'Đã rút',
} as const
export type AdjustmentState = keyof typeof adjustmentStates

type Dated = { effectiveAt: Date | null; withdrawnAt: Date | null }

/** The state of an adjustment; what it waits for follows from who has signed today. */
export function stateOf(adjustment: Dated, rows: readonly { signed: boolean }[]): AdjustmentState {
  if (isUnderWay(adjustment)) return needsApproval(rows) ? 'waiting_approval' : 'waiting_effect'
  return adjustment.effectiveAt ? 'effective' : 'withdrawn'
}
