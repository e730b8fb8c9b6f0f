import type { ExchangeKind } from '@/lib/terms'
import { type Row, type Texts, writeRow } from './rows'
import type { SheetRow } from './sheet-row'

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
