import { matches } from '@/lib/text'
import type { Matrix, Place } from './matrix'

/** Which units and targets are shown, by where they stand in the whole. */
export type View = { rows: readonly number[]; cols: readonly number[] }
export type ColumnPage = { name: string; cols: number[] }

/** So many targets stand side by side. */
const pageOfColumns = 20

/** The units of a block, or of all for '', whose name `search` finds without marks. */
export const rowsInView = (
  units: readonly { name: string; block: string }[],
  { search, block }: { search: string; block: string },
): number[] =>
  units.flatMap((unit, row) =>
    (block === '' || unit.block === block) && matches(unit.name, search) ? [row] : [],
  )

/** Few targets on one page; more of them by group, and a large group in pieces. */
export function columnPages(targets: readonly { group: string }[]): ColumnPage[] {
  const all = targets.map((_, col) => col)
  if (all.length <= pageOfColumns) return [{ name: 'Tất cả chỉ tiêu', cols: all }]
  const groups = [...new Set(targets.map(({ group }) => group))]
  return groups.flatMap((name) => {
    const cols = all.filter((col) => targets[col]!.group === name)
    return cols.length <= pageOfColumns ? [{ name, cols }] : pieces(name, cols)
  })
}

/** What is said of places that are shown, said of the cells themselves. */
export const toCells = <At extends Place>({ rows, cols }: View, places: readonly At[]): At[] =>
  places.map((place) => ({ ...place, row: rows[place.row]!, col: cols[place.col]! }))

/** The cells that are shown, in the order in which they are. */
export const cellsInView = (cells: Matrix, { rows, cols }: View): Matrix =>
  rows.map((row) => cols.map((col) => cells[row]?.[col] ?? null))

const pieces = (name: string, cols: readonly number[]): ColumnPage[] =>
  Array.from({ length: Math.ceil(cols.length / pageOfColumns) }, (_, index) => {
    const first = index * pageOfColumns
    const piece = cols.slice(first, first + pageOfColumns)
    return { name: `${name} (${first + 1}-${first + piece.length})`, cols: piece }
  })
