import { matcher } from '@/lib/text'
import { overdueName, type UnitStatus, unitStatusNames } from '@/lib/vi'
import type { BoardUnit } from './board'
import { isSigned } from './status'

export type Filter = 'unsigned' | 'all' | 'overdue' | UnitStatus
export type Chip = { filter: Filter; label: string; count: number }

const statuses = Object.keys(unitStatusNames) as UnitStatus[]

/** The ways to narrow these units down, with how many each leaves; those that leave none are not offered. */
export function chipsOf(units: readonly BoardUnit[]): Chip[] {
  const chip = (filter: Filter, label: string): Chip => ({ filter, label, count: count(units, filter) })
  return [
    chip('unsigned', 'Chưa ký'),
    chip('all', 'Tất cả'),
    ...statuses.map((status) => chip(status, unitStatusNames[status])).filter((offer) => offer.count > 0),
    ...[chip('overdue', overdueName)].filter((offer) => offer.count > 0),
  ]
}

/** The units that a filter leaves and whose full or short name has words beginning like those searched for. */
export function selectUnits(units: readonly BoardUnit[], filter: Filter, search: string): BoardUnit[] {
  const isFound = matcher(search)
  return units.filter((unit) => passes(unit, filter) && isFound(`${unit.name} ${unit.shortName}`))
}

const count = (units: readonly BoardUnit[], filter: Filter) =>
  units.filter((unit) => passes(unit, filter)).length

function passes(unit: BoardUnit, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'unsigned') return !isSigned(unit.status)
  return filter === 'overdue' ? unit.overdue : unit.status === filter
}
