import { isUnderWay, needsApproval } from './policy'

/** Where an adjustment stands, in words. */
export const adjustmentStates = {
  waiting_approval: 'Chờ phê duyệt',
  waiting_effect: 'Chờ ban hành',
  effective: 'Có hiệu lực',
  withdrawn: 'Đã rút',
} as const
export type AdjustmentState = keyof typeof adjustmentStates

type Dated = { effectiveAt: Date | null; withdrawnAt: Date | null }

/** Where an adjustment stands; what it waits for follows from who has signed today. */
export function stateOf(adjustment: Dated, rows: readonly { signed: boolean }[]): AdjustmentState {
  if (isUnderWay(adjustment)) return needsApproval(rows) ? 'waiting_approval' : 'waiting_effect'
  return adjustment.effectiveAt ? 'effective' : 'withdrawn'
}
