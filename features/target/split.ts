import { compareDecimals, type Decimal, formatDecimal, subtractDecimals, sumDecimals } from '@/lib/decimal'
import type { TargetRecord, UnitAssignment } from './queries'

/** A total, and the figures of its parts or of the units that it is split over. */
type Sum = { total: Decimal; parts: readonly Decimal[] }
export type SumCheck = { assigned: Decimal; left: Decimal; state: 'exact' | 'under' | 'over' }

/** A checked sum in words: `rest` is allowed but for a composition, `wrong` never is. */
export type CheckedSum = { words: string; verdict: 'right' | 'rest' | 'wrong' }

const termsInWords = 12

/**
 * Compares a total with the parts it was split into. `left` is total less assigned, negative when the parts
 * exceed it. A rest that is not assigned is allowed; only `over` is wrong. Throws RangeError.
 */
export function checkSum({ total, parts }: Sum): SumCheck {
  const assigned = sumDecimals(parts)
  const state = ({ '-1': 'under', '0': 'exact', '1': 'over' } as const)[compareDecimals(assigned, total)]
  return { assigned, left: subtractDecimals(total, assigned), state }
}

/** '122 + 8 + 31 + 19 = 180'; else how much is left or too much. Many parts are counted instead of listed. */
export function sumCheckInWords(sum: Sum): string {
  const { total, parts } = sum
  const whole = formatDecimal(total)
  if (parts.length === 0) return `chưa giao phần nào trong tổng ${whole}`
  const { assigned, left, state } = checkSum(sum)
  const terms =
    parts.length > termsInWords ? `tổng ${parts.length} phần` : parts.map(formatDecimal).join(' + ')
  if (state === 'exact') return `${terms} = ${whole}`
  const rest =
    state === 'under' ? `còn ${formatDecimal(left)} chưa giao trong` : `vượt ${excess(left)} so với`
  return `${terms} = ${formatDecimal(assigned)}, ${rest} tổng ${whole}`
}

/** The parts of a whole against it; those of a composition have to come to all of it. */
export const checkParts = (sum: Sum, isComposition: boolean): CheckedSum => ({
  words: sumCheckInWords(sum),
  verdict: verdictOf(checkSum(sum), isComposition),
})

/** '10 đơn vị, tổng 4.500 = 4.500', or with what is left or too much: a figure a unit against what is split. */
export function checkUnits(sum: Sum): CheckedSum {
  const check = checkSum(sum)
  const whole = formatDecimal(sum.total)
  const rest = {
    exact: ` = ${whole}`,
    under: `; còn ${formatDecimal(check.left)} chưa giao đơn vị trong ${whole}`,
    over: `; vượt ${excess(check.left)} so với ${whole}`,
  }
  const words = `${sum.parts.length} đơn vị, tổng ${formatDecimal(check.assigned)}${rest[check.state]}`
  return { words, verdict: verdictOf(check) }
}

/** 'giao 122 + 8 + 31 = 161, còn 19': the same in short, while it is typed. */
export function checkTyped(sum: Sum): CheckedSum {
  const check = checkSum(sum)
  const terms = sum.parts.map(formatDecimal).join(' + ')
  const given = sum.parts.length > 1 ? `${terms} = ${formatDecimal(check.assigned)}` : terms
  const rest = check.state === 'over' ? `vượt ${excess(check.left)}` : `còn ${formatDecimal(check.left)}`
  return { words: `giao ${given}, ${rest}`, verdict: verdictOf(check) }
}

/** Figures of units that would become others. */
type SplitChange = Sum & { changes: readonly { before: Decimal; after: Decimal }[] }
export type SplitEffect = { words: string; state: SumCheck['state'] }

/**
 * What changed figures make of a split total: 'giao 180 = 180; nếu điều chỉnh: 178, còn 2 chưa giao'. `state` is that
 * after the change; only `over` is wrong. Throws RangeError.
 */
export function splitEffect({ total, parts, changes }: SplitChange): SplitEffect {
  const now = sumDecimals(parts)
  const removed = sumDecimals(changes.map(({ before }) => before))
  const added = sumDecimals(changes.map(({ after }) => after))
  const then = subtractDecimals(sumDecimals([now, added]), removed)
  const { left, state } = checkSum({ total, parts: [then] })
  const rest = {
    exact: 'đúng bằng tổng',
    under: `còn ${formatDecimal(left)} chưa giao`,
    over: `vượt ${excess(left)}`,
  }
  const words = `giao ${formatDecimal(now)} trong tổng ${formatDecimal(total)}`
  const changed = changes.length > 0 ? `; nếu điều chỉnh: ${formatDecimal(then)}, ${rest[state]}` : ''
  return { words: words + changed, state }
}

type ChangedFigure = { targetId: string; before: { low: Decimal }; after: { low: Decimal } }

/** What changed figures would make of every split total that they belong to. */
export const splitEffects = (
  rows: readonly ChangedFigure[],
  targets: readonly TargetRecord[],
  assignments: readonly UnitAssignment[],
): (SplitEffect & { target: string })[] =>
  targets
    .filter(({ id, allocation }) => allocation === 'split' && rows.some((row) => row.targetId === id))
    .map(({ id, name, low }) => {
      const parts = assignments.filter(({ targetId }) => targetId === id).map((one) => one.low)
      const changes = rows
        .filter(({ targetId }) => targetId === id)
        .map(({ before, after }) => ({ before: before.low, after: after.low }))
      return { target: name, ...splitEffect({ total: low, parts, changes }) }
    })

function verdictOf({ state }: SumCheck, isComposition = false): CheckedSum['verdict'] {
  if (state === 'exact') return 'right'
  return state === 'under' && !isComposition ? 'rest' : 'wrong'
}

const excess = (left: Decimal) => formatDecimal(left.replace(/^-/, ''))
