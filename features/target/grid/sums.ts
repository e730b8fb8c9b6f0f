import { type Decimal, formatDecimal, sumDecimals } from '@/lib/decimal'
import type { Allocation } from '@/lib/terms'
import { checkSum } from '../figure'
import { sameFigure } from '../figure-ends'
import type { ShownCheck } from '../tree'
import type { Matrix } from './matrix'

export type Summed = {
  id: string
  parentId: string | null
  low: Decimal
  high: Decimal | null
  rollup: 'sum' | null
  allocation: Allocation
  /** What units that the grid does not show are to get of it. */
  elsewhere: Decimal
}

/**
 * The check of every column, null where there is nothing to check: units against what is split over them, all that is
 * split of a whole's parts against the whole ('giao 122 + 8 + 31 = 161, còn 19'), and units against a common figure.
 */
export function columnChecks(targets: readonly Summed[], cells: Matrix): (ShownCheck | null)[] {
  const given = targets.map(({ allocation, elsewhere }, col) =>
    allocation === 'split'
      ? sumDecimals([elsewhere, ...cells.flatMap((row) => (row[col] ? [row[col].low] : []))])
      : null,
  )
  return targets.map((target, col) => {
    const own = given[col]
    if (own) return checkOf(target.low, [own])
    if (target.allocation === 'same') return sameCheck(target, cells, col)
    if (target.rollup !== 'sum') return null
    const parts = targets.flatMap(({ parentId }, at) =>
      parentId === target.id && given[at] ? [given[at]] : [],
    )
    return parts.length === 0 ? null : checkOf(target.low, parts)
  })
}

function sameCheck(target: Summed, cells: Matrix, col: number): ShownCheck {
  const given = cells.flatMap((row) => row[col] ?? [])
  if (given.length === 0) return { words: 'chưa giao đơn vị nào', verdict: 'rest' }
  const others = given.filter((cell) => !sameFigure(cell, target)).length
  if (others > 0) return { words: `${others} đơn vị khác mức chung`, verdict: 'rest' }
  return { words: `${given.length} đơn vị cùng mức`, verdict: 'right' }
}

function checkOf(total: Decimal, parts: Decimal[]): ShownCheck {
  const { assigned, left, state } = checkSum({ total, parts })
  const terms = parts.map(formatDecimal).join(' + ')
  const sum = parts.length > 1 ? `${terms} = ${formatDecimal(assigned)}` : terms
  if (state === 'over')
    return { words: `giao ${sum}, vượt ${formatDecimal(left.replace('-', ''))}`, verdict: 'wrong' }
  return { words: `giao ${sum}, còn ${formatDecimal(left)}`, verdict: state === 'exact' ? 'right' : 'rest' }
}
