import type { Place } from './matrix'

type Press = { key: string; ctrl: boolean }
type Size = { rows: number; cols: number }

const page = 10

/** Where a key takes the focus within a grid, kept inside its edges; null for a key that moves nothing. */
export function placeAfter({ key, ctrl }: Press, { row, col }: Place, size: Size): Place | null {
  const [lastRow, lastCol] = [size.rows - 1, size.cols - 1]
  const to = (wantedRow: number, wantedCol: number) => ({
    row: Math.min(lastRow, Math.max(0, wantedRow)),
    col: Math.min(lastCol, Math.max(0, wantedCol)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, col)
    case 'ArrowDown':
      return to(ctrl ? lastRow : row + 1, col)
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : col - 1)
    case 'ArrowRight':
      return to(row, ctrl ? lastCol : col + 1)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? lastRow : row, lastCol)
    case 'PageUp':
      return to(row - page, col)
    case 'PageDown':
      return to(row + page, col)
    default:
      return null
  }
}

/** Where a finished cell leads: Enter down, Tab right, with Shift back; null when another key. */
export function placeAfterCommit(key: string, shift: boolean, at: Place, size: Size): Place | null {
  if (key !== 'Enter' && key !== 'Tab') return null
  const arrow = key === 'Enter' ? (shift ? 'ArrowUp' : 'ArrowDown') : shift ? 'ArrowLeft' : 'ArrowRight'
  return placeAfter({ key: arrow, ctrl: false }, at, size)
}

/** Whether a key writes a character, so that it begins to edit a cell. */
export const writes = ({ key, ctrl }: Press): boolean => !ctrl && [...key].length === 1 && key !== ' '
