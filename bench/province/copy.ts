import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TransactionSql } from 'postgres'

type Value = string | number | Date | null
type Row = Record<string, Value>

const chunk = 64 * 1024

/**
 * Adds `rows`, which all have the same columns, to `table` by COPY: one statement, so that its triggers see all of
 * them at once. Does nothing without rows.
 */
export async function copyRows(sql: TransactionSql, table: string, rows: Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const statement = sql.unsafe(`copy ${table} (${Object.keys(first).join(', ')}) from stdin`)
  await pipeline(Readable.from(inChunks(rows)), await statement.writable())
}

function* inChunks(rows: Row[]): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${Object.values(row).map(copyText).join('\t')}\n`
    if (text.length < chunk) continue
    yield text
    text = ''
  }
  yield text
}

/** A value in COPY's text format. */
export function copyText(value: Value): string {
  if (value === null) return '\\N'
  const text = value instanceof Date ? value.toISOString() : String(value)
  return text.replace(/[\\\t\n\r]/g, (found) => escapes[found]!)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
