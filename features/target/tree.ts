import { groupBy } from '@/lib/group'
import { matches } from '@/lib/text'
import { formatFigure } from './figure'
import type { TargetRecord, UnitAssignment } from './queries'
import { type CheckedSum, checkParts, checkUnits } from './split'

export type TreeRow = TargetRecord & {
  /** '3.1': the first part under the third target of the decision. */
  ordinal: string
  depth: number
  units: { unit: string; figure: string }[]
  checks: CheckedSum[]
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
  const listed = new Set<string>()
  for (const row of [...rows].reverse()) {
    const isMatch = matches(`${row.code} ${row.name} ${row.group}`, search)
    if (!isMatch && !listed.has(row.id)) continue
    listed.add(row.id)
    if (row.parentId) listed.add(row.parentId)
  }
  return rows.filter(({ id }) => listed.has(id))
}

/** How many of the checks came out in each way. */
export function countChecks(rows: readonly Pick<TreeRow, 'checks'>[]) {
  const verdicts = rows.flatMap(({ checks }) => checks.map(({ verdict }) => verdict))
  const count = (wanted: CheckedSum['verdict']) => verdicts.filter((verdict) => verdict === wanted).length
  return { all: verdicts.length, right: count('right'), rest: count('rest'), wrong: count('wrong') }
}

type Assigned = ReadonlyMap<string, UnitAssignment[]>

function rollupChecks(
  target: TargetRecord,
  parts: readonly TargetRecord[],
  assigned: Assigned,
): CheckedSum[] {
  if (target.rollup !== 'sum' || parts.length === 0) return []
  const sum = { total: target.low, parts: parts.map(({ low }) => low) }
  const whole = checkParts(sum, target.direction === 'composition')
  const split = parts.filter(({ allocation }) => allocation === 'split')
  if (split.length === 0) return [whole]
  return [
    whole,
    unitsCheck(
      target,
      split.flatMap(({ id }) => assigned.get(id) ?? []),
    ),
  ]
}

const splitChecks = (target: TargetRecord, units: readonly UnitAssignment[]): CheckedSum[] =>
  target.allocation === 'split' ? [unitsCheck(target, units)] : []

const unitsCheck = ({ low }: TargetRecord, units: readonly UnitAssignment[]) =>
  checkUnits({ total: low, parts: units.map((unit) => unit.low) })
