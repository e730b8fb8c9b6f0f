import { type Decimal, formatDecimal } from '@/lib/decimal'
import { groupBy } from '@/lib/group'
import { matches } from '@/lib/text'
import { checkSum, type Figure, formatFigure, sumCheckInWords } from './figure'
import type { TargetRecord, UnitAssignment } from './queries'

/** A sum that is shown as checked: `rest` is allowed but for a composition, `wrong` never is. */
export type ShownCheck = { words: string; verdict: 'right' | 'rest' | 'wrong' }

export type TreeRow = Figure & {
  id: string
  parentId: string | null
  decisionId: string
  /** '3.1': the first part under the third target of the decision. */
  ordinal: string
  depth: number
  code: string
  name: string
  group: string
  allocation: TargetRecord['allocation']
  units: { unit: string; figure: string }[]
  checks: ShownCheck[]
}

/**
 * A campaign's targets as rows in reading order, parts under their whole, with the units' figures and every sum
 * check: parts against their whole, units against what is split over them. Ordinals start anew in each decision.
 */
export function treeRows(
  targets: readonly TargetRecord[],
  assignments: readonly UnitAssignment[],
): TreeRow[] {
  const assigned = groupBy(assignments, ({ targetId }) => targetId)
  const children = groupBy(targets, ({ parentId }) => parentId)
  const walk = (siblings: readonly TargetRecord[], prefix: string, depth: number): TreeRow[] =>
    siblings.flatMap((target, index) => {
      const ordinal = `${prefix}${index + 1}`
      const parts = children.get(target.id) ?? []
      const units = assigned.get(target.id) ?? []
      const checks = [...rollupChecks(target, parts, assigned), ...splitChecks(target, units)]
      const figures = units.map(({ unit, low, high }) => ({
        unit,
        figure: formatFigure({ ...target, low, high }),
      }))
      return [{ ...target, ordinal, depth, units: figures, checks }, ...walk(parts, `${ordinal}.`, depth + 1)]
    })
  const roots = groupBy(children.get(null) ?? [], ({ decisionId }) => decisionId)
  return [...roots.values()].flatMap((siblings) => walk(siblings, '', 0))
}

/** The rows whose code or name matches `search` without marks, each under the rows it belongs to. */
export function searchRows<Row extends Pick<TreeRow, 'id' | 'parentId' | 'code' | 'name' | 'group'>>(
  rows: readonly Row[],
  search: string,
): Row[] {
  const kept = new Set<string>()
  for (const row of [...rows].reverse()) {
    const found = matches(`${row.code} ${row.name} ${row.group}`, search)
    if (!found && !kept.has(row.id)) continue
    kept.add(row.id)
    if (row.parentId) kept.add(row.parentId)
  }
  return rows.filter(({ id }) => kept.has(id))
}

/** How many of the checks came out in each way. */
export function countChecks(rows: readonly Pick<TreeRow, 'checks'>[]) {
  const verdicts = rows.flatMap(({ checks }) => checks.map(({ verdict }) => verdict))
  const count = (wanted: ShownCheck['verdict']) => verdicts.filter((verdict) => verdict === wanted).length
  return { all: verdicts.length, right: count('right'), rest: count('rest'), wrong: count('wrong') }
}

type Assigned = ReadonlyMap<string, UnitAssignment[]>

function rollupChecks(
  target: TargetRecord,
  parts: readonly TargetRecord[],
  assigned: Assigned,
): ShownCheck[] {
  if (target.rollup !== 'sum' || parts.length === 0) return []
  const sum = { total: target.low, parts: parts.map(({ low }) => low) }
  const whole = { words: sumCheckInWords(sum), verdict: verdictOf(sum, target.direction === 'composition') }
  const split = parts.filter(({ allocation }) => allocation === 'split')
  if (split.length === 0) return [whole]
  const units = split.flatMap(({ id }) => assigned.get(id) ?? [])
  return [whole, unitsCheck(target.low, units)]
}

const splitChecks = (target: TargetRecord, units: readonly UnitAssignment[]): ShownCheck[] =>
  target.allocation === 'split' ? [unitsCheck(target.low, units)] : []

/** '10 đơn vị, tổng 4.500 = 4.500', or with what is left or too much. */
function unitsCheck(total: Decimal, units: readonly UnitAssignment[]): ShownCheck {
  const sum = { total, parts: units.map(({ low }) => low) }
  const { assigned, left, state } = checkSum(sum)
  const [done, whole] = [`${units.length} đơn vị, tổng ${formatDecimal(assigned)}`, formatDecimal(total)]
  const words = {
    exact: `${done} = ${whole}`,
    under: `${done}; còn ${formatDecimal(left)} chưa giao đơn vị trong ${whole}`,
    over: `${done}; vượt ${formatDecimal(left.replace('-', ''))} so với ${whole}`,
  }
  return { words: words[state], verdict: verdictOf(sum, false) }
}

function verdictOf(
  sum: { total: Decimal; parts: readonly Decimal[] },
  whole: boolean,
): ShownCheck['verdict'] {
  const { state } = checkSum(sum)
  if (state === 'exact') return 'right'
  return state === 'under' && !whole ? 'rest' : 'wrong'
}
