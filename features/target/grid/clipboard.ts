import type { Ends } from '../figure'
import { type Cell, editText, readCell } from './cell'
import type { Change, Matrix, Place } from './matrix'
import { placesBetween, span } from './matrix'

export type Question = Place & { text: string; readings: [Ends, Ends] }
export type Refused = Place & { text: string; message: string }

export type Pasted = {
  changes: Change[]
  /** Figures that read two ways: nothing is written before they are answered. */
  questions: Question[]
  refused: Refused[]
  /** How many of the copied cells lie beyond the edge. */
  beyond: number
}

/** The cells of a text as spreadsheets copy it: tabs, line ends, and quotes around a cell that holds either. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.replace(/\r\n?/g, '\n').matchAll(cellPattern)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  const last = rows.at(-1)!
  if (rows.length > 1 && last.length === 1 && last[0] === '') rows.pop()
  return rows
}

const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g

/** What a rectangle of cells is as a text for spreadsheets. */
export const tableText = (cells: Matrix, from: Place, to: Place): string =>
  span(from.row, to.row)
    .map((row) =>
      span(from.col, to.col)
        .map((col) => editText(cells[row]?.[col] ?? null))
        .join('\t'),
    )
    .join('\n')

/**
 * What pasting a text does to the selection from `from` to `to`: the copied rectangle lies from its upper left corner,
 * and a single copied cell fills all of it. `isRange` tells of each column whether it takes two ends.
 */
export function readPaste(
  text: string,
  from: Place,
  to: Place,
  rows: number,
  isRange: readonly boolean[],
): Pasted {
  const table = parseTable(text)
  const only = table.length === 1 && table[0]!.length === 1 ? table[0]![0]! : null
  const corner = { row: Math.min(from.row, to.row), col: Math.min(from.col, to.col) }
  const placed =
    only === null
      ? table.flatMap((line, row) =>
          line.map((cell, col) => ({ row: corner.row + row, col: corner.col + col, text: cell })),
        )
      : placesBetween(from, to).map((place) => ({ ...place, text: only }))
  const inside = placed.filter(({ row, col }) => row < rows && col < isRange.length)
  const pasted: Pasted = { changes: [], questions: [], refused: [], beyond: placed.length - inside.length }
  for (const { text: cell, ...place } of inside) {
    const read = readCell(cell, isRange[place.col]!)
    if (read.kind === 'value') pasted.changes.push({ ...place, value: read.value })
    else if (read.kind === 'ambiguous')
      pasted.questions.push({ ...place, text: cell.trim(), readings: read.readings })
    else pasted.refused.push({ ...place, text: cell.trim(), message: read.message })
  }
  return pasted
}

/** A question answered with its first or second reading. */
export const answered = ({ row, col, readings }: Question, reading: 0 | 1): Change & { value: Cell } => ({
  row,
  col,
  value: readings[reading],
})
