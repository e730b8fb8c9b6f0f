import type { ExchangeKind } from '@/lib/terms'
import { type CellProblem, type Row, readRow, type Texts, writeRow } from './rows'

/** A row of an upload before it is read; `mapped` are the columns that the sheet has. */
export type SheetRow = { sheet: number; index: number; texts: Texts; mapped: ReadonlySet<string> }

export type Say = (sheetRow: SheetRow, problem: CellProblem) => void

/** Reads a row; columns that the sheet lacks keep what is stored. Null, and said, where a cell cannot be read. */
export function readSheetRow<Kind extends ExchangeKind>(
  kind: Kind,
  sheetRow: SheetRow,
  stored: Row<Kind> | null | undefined,
  say: Say,
): Row<Kind> | null {
  const storedTexts = stored ? writeRow(kind, stored) : {}
  const texts = { ...sheetRow.texts }
  for (const [key, text] of Object.entries(storedTexts)) if (!sheetRow.mapped.has(key)) texts[key] = text
  const read = readRow(kind, texts)
  if ('row' in read) return read.row
  for (const problem of read.problems) say(sheetRow, problem)
  return null
}

/** Whether a row is the first of its key. */
export function firstOf(seen: Map<string, SheetRow>, key: string, sheetRow: SheetRow): boolean {
  if (seen.has(key)) return false
  seen.set(key, sheetRow)
  return true
}

export const problem = (key: string, message: string): CellProblem => ({ key, message })

/** What `check` makes of each row; one that it answers with a problem is said, and left out like one without an answer. */
export const checkRows = <Result extends { status: string }>(
  rows: readonly SheetRow[],
  say: Say,
  check: (row: SheetRow) => Result | CellProblem | null,
): Result[] =>
  rows.flatMap((row) => {
    const answer = check(row)
    if (answer === null || 'status' in answer) return answer ?? []
    say(row, answer)
    return []
  })

export type Status = 'new' | 'changed' | 'same'

/** A row that may be written: what it says and what is stored under its key. */
export type Checked<Kind extends ExchangeKind, Before> = {
  sheetRow: SheetRow
  row: Row<Kind>
  before: Before | null
  status: Status
  /** What is stored, in the columns that change. */
  old: Texts
}

/** Whether a row is new, changes what is stored or repeats it: what counts is what its sheet would show. */
export function compareRow<Kind extends ExchangeKind, Before extends { row: Row<Kind> | null }>(
  kind: Kind,
  sheetRow: SheetRow,
  row: Row<Kind>,
  before: Before | null | undefined,
): Checked<Kind, Before> {
  if (!before?.row) return { sheetRow, row, before: before ?? null, status: 'new', old: {} }
  const [now, then] = [writeRow(kind, row), writeRow(kind, before.row)]
  const old = Object.fromEntries(Object.entries(then).filter(([key, text]) => now[key] !== text))
  return { sheetRow, row, before, status: Object.keys(old).length > 0 ? 'changed' : 'same', old }
}
