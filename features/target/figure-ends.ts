import { compareDecimals, type Decimal } from '@/lib/decimal'

/** What a figure is made of; `high` is the upper end of a range and null otherwise. */
export type Ends = { low: Decimal; high: Decimal | null }

export type EndsProblem = 'range_needed' | 'one_figure_needed' | 'range_backward'

/** Why a figure does not fit a target that asks for a range, or for one figure; null when it does. */
export function figureProblem(isRange: boolean, { low, high }: Ends): EndsProblem | null {
  if (isRange !== (high !== null)) return isRange ? 'range_needed' : 'one_figure_needed'
  return high !== null && compareDecimals(low, high) >= 0 ? 'range_backward' : null
}

/** Whether two figures have the same value, whatever the number of decimals. */
export const sameFigure = (a: Ends, b: Ends): boolean =>
  compareDecimals(a.low, b.low) === 0 &&
  (a.high === null || b.high === null ? a.high === b.high : compareDecimals(a.high, b.high) === 0)
