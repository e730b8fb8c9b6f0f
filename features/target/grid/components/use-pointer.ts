import type { MouseEvent } from 'react'
import type { Place } from '../matrix'
import type { useEntry } from './use-entry'

type Pointer = {
  entering: ReturnType<typeof useEntry>
  move: (to: Place, extend?: boolean) => void
  select: (to: Place, extend?: boolean) => void
  begin: () => void
}

/** The pointer chooses a cell, drags a rectangle, and opens a cell with a double click. */
export function usePointer({ entering, move, select, begin }: Pointer) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (!place || event.button !== 0) return
      if (!entering.commit()) return event.preventDefault()
      move(place, event.shiftKey)
    },
    onMouseOver: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place && event.buttons === 1 && !entering.entry) select(place, true)
    },
    onDoubleClick: begin,
  }
}

/** The place of a cell, unless the event is of a control within it. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element) || target.closest('input, button')) return null
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':')
  return cell ? { row: Number(cell[0]), col: Number(cell[1]) } : null
}
