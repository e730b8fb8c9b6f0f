import { type Decimal, sumDecimals } from '@/lib/decimal'
import { sameFigure } from '../figure'
import type { TargetRecord } from '../queries'
import { type CheckedSum, checkTyped } from '../split'
import type { Matrix } from './matrix'

/** A target; `elsewhere` is what units that the grid does not show are to get of it. */
export type Summed = Pick<TargetRecord, 'id' | 'parentId' | 'low' | 'high' | 'rollup' | 'allocation'> & {
  elsewhere: Decimal
}

/**
 * The check of every column, null where there is nothing to check: units against what is split over them, all that is
 * split of a whole's parts against the whole ('giao 122 + 8 + 31 = 161, còn 19'), and units against a common figure.
 */
export function columnChecks(targets: readonly Summed[], cells: Matrix): (CheckedSum | null)[] {
  const given = targets.map(({ allocation, elsewhere }, col) =>
    allocation === 'split'
      ? sumDecimals([elsewhere, ...cells.flatMap((row) => (row[col] ? [row[col].low] : []))])
      : null,
  )
  return targets.map((target, col) => {
    const own = given[col]
    if (own) return checkTyped({ total: target.low, parts: [own] })
    if (target.allocation === 'same') return sameCheck(target, cells, col)
    if (target.rollup !== 'sum') return null
    const parts = targets.flatMap(({ parentId }, at) =>
      parentId === target.id && given[at] ? [given[at]] : [],
    )
    return parts.length === 0 ? null : checkTyped({ total: target.low, parts })
  })
}

function sameCheck(target: Summed, cells: Matrix, col: number): CheckedSum {
  const given = cells.flatMap((row) => row[col] ?? [])
  if (given.length === 0) return { words: 'chưa giao đơn vị nào', verdict: 'rest' }
  const others = given.filter((cell) => !sameFigure(cell, target)).length
  if (others > 0) return { words: `${others} đơn vị khác mức chung`, verdict: 'rest' }
  return { words: `${given.length} đơn vị cùng mức`, verdict: 'right' }
}
