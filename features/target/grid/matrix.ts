import { type Cell, sameCell } from './cell'

/** Cells by unit (row) and target (column), in the order in which both are shown. */
export type Matrix = readonly (readonly Cell[])[]
export type Place = { row: number; col: number }
export type Change = Place & { value: Cell }
/** A change with the figure that it replaces. */
export type Difference = Change & { before: Cell }

/** The cells after changes; rows that none touches stay the same objects. */
export function applyChanges(cells: Matrix, changes: readonly Change[]): Matrix {
  const touched = new Map<number, Cell[]>()
  for (const { row, col, value } of changes) {
    const old = cells[row]
    if (!old || col >= old.length) continue
    const copy = touched.get(row) ?? [...old]
    copy[col] = value
    touched.set(row, copy)
  }
  return cells.map((row, index) => touched.get(index) ?? row)
}

/** The changes that take back `changes`, read before they are applied; those that change nothing are left out. */
export const inverse = (cells: Matrix, changes: readonly Change[]): Change[] =>
  changes
    .map(({ row, col }) => ({ row, col, value: cells[row]?.[col] ?? null }))
    .filter(({ value }, index) => !sameCell(value, changes[index]!.value))

/** Where `cells` differ from `base`, with both figures. */
export const differences = (base: Matrix, cells: Matrix): Difference[] =>
  cells.flatMap((values, row) =>
    values === base[row]
      ? []
      : values.flatMap((value, col) => {
          const before = base[row]?.[col] ?? null
          return sameCell(before, value) ? [] : [{ row, col, value, before }]
        }),
  )

/** The places between two corners, both included, row by row. */
export const placesBetween = (a: Place, b: Place): Place[] => {
  const rows = span(a.row, b.row)
  const cols = span(a.col, b.col)
  return rows.flatMap((row) => cols.map((col) => ({ row, col })))
}

/** Whole numbers from the smaller to the larger, both included. */
export const span = (a: number, b: number): number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index)

/** The cells as the server has them, as they are edited, and how to take each step back, the newest last. */
export type Editing = { base: Matrix; cells: Matrix; steps: Change[][] }

export type Edit =
  | { kind: 'write'; changes: readonly Change[] }
  | { kind: 'undo' }
  /** The server has stored these cells, or has them as another person wrote them. */
  | { kind: 'stored'; cells: readonly Change[] }
  /** Cells that were written before the page was left, and not stored. */
  | { kind: 'restored'; cells: readonly Difference[] }

export const startEditing = (cells: Matrix): Editing => ({ base: cells, cells, steps: [] })

/** The next state of a grid under edit; a step that changes nothing is none. */
export function edit(state: Editing, change: Edit): Editing {
  if (change.kind === 'stored') return { ...state, base: applyChanges(state.base, change.cells) }
  if (change.kind === 'undo') {
    const last = state.steps.at(-1)
    if (!last) return state
    return { ...state, cells: applyChanges(state.cells, last), steps: state.steps.slice(0, -1) }
  }
  if (change.kind === 'restored') {
    const base = applyChanges(
      state.base,
      change.cells.map(({ before, ...place }) => ({ ...place, value: before })),
    )
    return { ...state, base, cells: applyChanges(state.cells, change.cells) }
  }
  const back = inverse(state.cells, change.changes)
  if (back.length === 0) return state
  return { ...state, cells: applyChanges(state.cells, change.changes), steps: [...state.steps, back] }
}

/** One figure for these rows of a column. */
export const fillColumn = (rows: readonly number[], col: number, value: Cell): Change[] =>
  rows.map((row) => ({ row, col, value }))
