import { compareDecimals, type Decimal, formatDecimal, subtractDecimals, sumDecimals } from '@/lib/decimal'
import type { Direction } from '@/lib/terms'

/** What a target asks for; `high` is the upper end of a range and null otherwise. */
export type Figure = { direction: Direction; low: Decimal; high: Decimal | null; measureUnit: string }

export type SumCheck = { assigned: Decimal; left: Decimal; state: 'exact' | 'under' | 'over' }

const words: Record<Direction, string> = {
  at_least: 'đạt ít nhất',
  at_most: 'không vượt quá',
  equal: 'bằng',
  range: 'trong khoảng',
  maintain: 'duy trì ở mức',
  composition: 'cơ cấu tổng',
}

const termsInWords = 12

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

/**
 * Compares a total with the parts it was split into. `left` is total less assigned, negative when the parts
 * exceed it. A rest that is not assigned is allowed; only `over` is wrong. Throws RangeError.
 */
export function checkSum({ total, parts }: { total: Decimal; parts: readonly Decimal[] }): SumCheck {
  const assigned = sumDecimals(parts)
  const state = ({ '-1': 'under', '0': 'exact', '1': 'over' } as const)[compareDecimals(assigned, total)]
  return { assigned, left: subtractDecimals(total, assigned), state }
}

/** '122 + 8 + 31 + 19 = 180'; else how much is left or too much. Many parts are counted instead of listed. */
export function sumCheckInWords({ total, parts }: { total: Decimal; parts: readonly Decimal[] }): string {
  const whole = formatDecimal(total)
  if (parts.length === 0) return `chưa giao phần nào trong tổng ${whole}`
  const { assigned, left, state } = checkSum({ total, parts })
  const terms =
    parts.length > termsInWords ? `tổng ${parts.length} phần` : parts.map(formatDecimal).join(' + ')
  if (state === 'exact') return `${terms} = ${whole}`
  const rest =
    state === 'under' ? `còn ${formatDecimal(left)} chưa giao trong` : `vượt ${excess(left)} so với`
  return `${terms} = ${formatDecimal(assigned)}, ${rest} tổng ${whole}`
}

function formatRange(low: Decimal, high: Decimal | null): string {
  if (high === null) throw new RangeError('a range has an upper end')
  const dash = low.startsWith('-') || high.startsWith('-') ? ' đến ' : '-'
  return `${formatDecimal(low)}${dash}${formatDecimal(high)}`
}

function excess(left: Decimal): string {
  return formatDecimal(left.replace(/^-/, ''))
}
