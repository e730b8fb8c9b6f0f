import type { Cell } from './cell'
import { applyChanges, type Change, type Difference, inverse, type Matrix } from './matrix'

/** The cells as last known to be kept, as they stand now, and how to take each step back, the newest last. */
export type Editing = { base: Matrix; cells: Matrix; steps: Change[][] }

export type Edit =
  | { kind: 'write'; changes: readonly Change[] }
  | { kind: 'undo' }
  /** These cells were kept, or turn out to be kept as another person wrote them. */
  | { kind: 'kept'; cells: readonly Change[] }
  /** Cells that were written before the page was left, and not kept. */
  | { kind: 'restored'; cells: readonly Difference[] }

export const startEditing = (cells: Matrix): Editing => ({ base: cells, cells, steps: [] })

/** The next state of a grid under edit; a step that changes nothing is none. */
export function edit(state: Editing, change: Edit): Editing {
  if (change.kind === 'kept') return { ...state, base: applyChanges(state.base, change.cells) }
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
