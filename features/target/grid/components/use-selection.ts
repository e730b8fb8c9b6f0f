import { type MouseEvent, useCallback, useState } from 'react'
import type { Place } from '../matrix'
import type { Typing } from './sheet-row'

type Select = (to: Place, extend?: boolean) => void

const start: Place = { row: 0, col: 0 }

/** The cell that has the focus and the corner that a selected rectangle began from, kept within what is listed. */
export function useSelection(rows: number, cols: number) {
  const [{ at, anchor }, setSelection] = useState({ at: start, anchor: start })
  const select: Select = useCallback(
    (to, extend = false) => setSelection((old) => ({ at: to, anchor: extend ? old.anchor : to })),
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

export type Selection = ReturnType<typeof useSelection>

type Pointer = { typing: Typing; move: Select; select: Select; begin: () => void }

/** The pointer chooses a cell, drags a rectangle, and opens a cell with a double click. */
export const pointerHandlers = ({ typing, move, select, begin }: Pointer) => ({
  onMouseDown: (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (!place || event.button !== 0) return
    if (!typing.commit()) return event.preventDefault()
    move(place, event.shiftKey)
  },
  onMouseOver: (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place && event.buttons === 1 && !typing.entry) select(place, true)
  },
  onDoubleClick: begin,
})

/** The place of a cell, unless the event is of a control within it. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element) || target.closest('input, button')) return null
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':')
  return cell ? { row: Number(cell[0]), col: Number(cell[1]) } : null
}
