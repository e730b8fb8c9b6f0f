import { useCallback, useState } from 'react'
import type { Place } from '../matrix'

type Selection = { at: Place; anchor: Place }

const start: Place = { row: 0, col: 0 }

/** The cell that has the focus and the corner that a selected rectangle began from, kept within what is shown. */
export function useSelection(rows: number, cols: number) {
  const [{ at, anchor }, setSelection] = useState<Selection>({ at: start, anchor: start })
  const select = useCallback(
    (to: Place, extend = false) => setSelection((old) => ({ at: to, anchor: extend ? old.anchor : to })),
    [],
  )
  const selectAll = useCallback(
    () => setSelection({ at: { row: rows - 1, col: cols - 1 }, anchor: start }),
    [rows, cols],
  )
  const inside = ({ row, col }: Place) => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    col: Math.max(0, Math.min(cols - 1, col)),
  })
  return { at: inside(at), anchor: inside(anchor), select, selectAll }
}
