import { type Decimal, formatDecimal, subtractDecimals, sumDecimals } from '@/lib/decimal'
import { checkSum, type SumCheck } from './figure'

/** A total that is split over units, what they are assigned now, and the figures that would become others. */
export type Split = {
  total: Decimal
  parts: readonly Decimal[]
  changes: readonly { before: Decimal; after: Decimal }[]
}

export type SplitEffect = { words: string; state: SumCheck['state'] }

/**
 * What changed figures make of a split total: 'giao 180 = 180; nếu điều chỉnh: 178, còn 2 chưa giao'. `state` is that
 * after the change; only `over` is wrong. Throws RangeError.
 */
export function splitEffect({ total, parts, changes }: Split): SplitEffect {
  const now = sumDecimals(parts)
  const gone = sumDecimals(changes.map(({ before }) => before))
  const come = sumDecimals(changes.map(({ after }) => after))
  const then = subtractDecimals(sumDecimals([now, come]), gone)
  const { left, state } = checkSum({ total, parts: [then] })
  const rest = {
    exact: 'đúng bằng tổng',
    under: `còn ${formatDecimal(left)} chưa giao`,
    over: `vượt ${formatDecimal(left.replace('-', ''))}`,
  }
  const words = `giao ${formatDecimal(now)} trong tổng ${formatDecimal(total)}`
  const changed = changes.length > 0 ? `; nếu điều chỉnh: ${formatDecimal(then)}, ${rest[state]}` : ''
  return { words: words + changed, state }
}
