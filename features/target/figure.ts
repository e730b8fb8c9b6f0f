import { compareDecimals, type Decimal, formatDecimal } from '@/lib/decimal'
import type { Direction } from '@/lib/terms'

/** What a figure is made of; `high` is the upper end of a range and null otherwise. */
export type Ends = { low: Decimal; high: Decimal | null }

/** What a target asks for; `high` is the upper end of a range and null otherwise. */
export type Figure = Ends & { direction: Direction; measureUnit: string }

const words: Record<Direction, string> = {
  at_least: 'đạt ít nhất',
  at_most: 'không vượt quá',
  equal: 'bằng',
  range: 'trong khoảng',
  maintain: 'duy trì ở mức',
  composition: 'cơ cấu tổng',
}

/** '8.664,9 tỷ đồng', '61,6%', '13-14%': % sits close, words follow a space. Throws RangeError. */
export function formatFigure({ direction, low, high, measureUnit }: Figure): string {
  const number = direction === 'range' ? formatRange(low, high) : formatDecimal(low)
  const gap = measureUnit === '' || /^[%‰]/.test(measureUnit) ? '' : ' '
  return `${number}${gap}${measureUnit}`
}

/** The words that stand before a figure: 'đạt ít nhất' (93,5%), 'trong khoảng' (13-14%). */
export function directionInWords(direction: Direction): string {
  return words[direction]
}

/** Direction and figure in one phrase: 'từ 93,5% trở lên', 'không quá 6,7%', 'duy trì 100%'. */
export function figureInWords(figure: Figure): string {
  const text = formatFigure(figure)
  switch (figure.direction) {
    case 'at_least':
      return `từ ${text} trở lên`
    case 'at_most':
      return `không quá ${text}`
    case 'maintain':
      return `duy trì ${text}`
    default:
      return `${words[figure.direction]} ${text}`
  }
}

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

function formatRange(low: Decimal, high: Decimal | null): string {
  if (high === null) throw new RangeError('a range has an upper end')
  const dash = low.startsWith('-') || high.startsWith('-') ? ' đến ' : '-'
  return `${formatDecimal(low)}${dash}${formatDecimal(high)}`
}
