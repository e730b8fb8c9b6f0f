import type { KeyboardEvent } from 'react'
import type { Cell } from './cell'
import type { Typing } from './components/sheet-row'
import type { Place } from './matrix'

type Press = { key: string; ctrl: boolean }
type Size = { rows: number; cols: number }

const page = 10

/** Where a key takes the focus within a grid, kept inside its edges; null for a key that moves nothing. */
export function placeAfter({ key, ctrl }: Press, { row, col }: Place, size: Size): Place | null {
  const [lastRow, lastCol] = [size.rows - 1, size.cols - 1]
  const places: Record<string, [row: number, col: number]> = {
    ArrowUp: [ctrl ? 0 : row - 1, col],
    ArrowDown: [ctrl ? lastRow : row + 1, col],
    ArrowLeft: [row, ctrl ? 0 : col - 1],
    ArrowRight: [row, ctrl ? lastCol : col + 1],
    Home: [ctrl ? 0 : row, 0],
    End: [ctrl ? lastRow : row, lastCol],
    PageUp: [row - page, col],
    PageDown: [row + page, col],
  }
  const to = places[key]
  return to
    ? { row: Math.min(lastRow, Math.max(0, to[0])), col: Math.min(lastCol, Math.max(0, to[1])) }
    : null
}

/** Where a finished cell leads: Enter down, Tab right, with Shift back; null when another key. */
export function placeAfterCommit(key: string, shift: boolean, at: Place, size: Size): Place | null {
  if (key !== 'Enter' && key !== 'Tab') return null
  const arrow = key === 'Enter' ? (shift ? 'ArrowUp' : 'ArrowDown') : shift ? 'ArrowLeft' : 'ArrowRight'
  return placeAfter({ key: arrow, ctrl: false }, at, size)
}

/** Whether a key writes a character, so that it begins to edit a cell. */
export const writes = ({ key, ctrl }: Press): boolean => !ctrl && [...key].length === 1 && key !== ' '

type Keys = {
  at: Place
  size: Size
  editable: boolean
  value: Cell
  typing: Typing
  move: (to: Place, extend?: boolean) => void
  selectAll: () => void
  clear: () => void
  undo: () => void
}

/** What each key does in the grid: one set of keys while a cell is typed into, another while it is not. */
export function keyHandler({ at, size, editable, value, typing, move, ...acts }: Keys) {
  const whileTyping = (event: KeyboardEvent<HTMLElement>) => {
    const inButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') {
      typing.cancel()
      return move(at)
    }
    const asks = event.key === 'Tab' && typing.entry?.problem?.kind === 'ambiguous'
    const next = inButton || asks ? null : placeAfterCommit(event.key, event.shiftKey, at, size)
    if (!next) return
    event.preventDefault()
    if (typing.commit()) move(next)
  }
  const whileMoving = (event: KeyboardEvent<HTMLElement>) => {
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey }
    const act = event.altKey ? null : actOf(press, event.shiftKey)
    if (!act) return
    event.preventDefault()
    act()
  }
  const actOf = (press: Press, shift: boolean) => {
    const to = placeAfter(press, at, size)
    if (to) return () => move(to, shift)
    const shortcut = press.ctrl ? press.key.toLowerCase() : null
    if (shortcut === 'a') return acts.selectAll
    if (press.key === 'Escape') return () => move(at)
    if (!editable) return null
    if (shortcut === 'z') return acts.undo
    if (press.key === 'Delete' || press.key === 'Backspace') return acts.clear
    if (press.key === 'Enter' || press.key === 'F2') return () => typing.open(value)
    return writes(press) ? () => typing.type(press.key) : null
  }
  return (event: KeyboardEvent<HTMLElement>) => (typing.entry ? whileTyping : whileMoving)(event)
}
