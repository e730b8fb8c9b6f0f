import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { fold } from '@/lib/text'
import { type Column, sheetForms } from './sheets'

/** A sheet of an upload: what it is taken for, under which row its data begins, and what each column is taken for. */
export type DetectedSheet = {
  name: string
  kind: ExchangeKind | null
  /** Counted from 0. */
  headerRow: number
  headers: string[]
  columns: (string | null)[]
  rows: string[][]
}

const looked = 10

/** Finds the row of headers among the first ten and the kind whose headers it has; null where no kind fits. */
export function detectSheet({ name, rows }: { name: string; rows: string[][] }): DetectedSheet {
  let best = { score: 0, kind: null as ExchangeKind | null, headerRow: 0 }
  rows.slice(0, looked).forEach((headers, headerRow) => {
    for (const kind of exchangeKinds) {
      const found = detectColumns(kind, headers).filter(Boolean).length
      const score = found + (found > 1 && key(sheetForms[kind].title) === key(name) ? 100 : 0)
      if (found > 1 && score > best.score) best = { score, kind, headerRow }
    }
  })
  const headers = rows[best.headerRow] ?? []
  return {
    name,
    kind: best.kind,
    headerRow: best.headerRow,
    headers,
    columns: best.kind ? detectColumns(best.kind, headers) : headers.map(() => null),
    rows: rows.slice(best.headerRow + 1),
  }
}

/** Which column of a kind each header names, marks and case aside; each column once. */
export function detectColumns(kind: ExchangeKind, headers: readonly string[]): (string | null)[] {
  const taken = new Set<string>()
  const find = (header: string, names: (column: Column) => readonly string[]) =>
    sheetForms[kind].columns.find(
      (column) => !taken.has(column.key) && names(column).some((name) => key(name) === key(header)),
    )?.key ?? null
  const take = (found: string | null) => {
    if (found) taken.add(found)
    return found
  }
  const exact = headers.map((header) => take(find(header, (column) => [column.header])))
  return headers.map((header, index) => exact[index] ?? take(find(header, (column) => column.also ?? [])))
}

/** The required columns of a kind that a mapping lacks. */
export const missingColumns = (kind: ExchangeKind, columns: readonly (string | null)[]): Column[] =>
  sheetForms[kind].columns.filter((column) => column.required && !columns.includes(column.key))

const key = (text: string) =>
  fold(text)
    .match(/[a-z0-9]+/g)
    ?.join(' ') ?? ''
