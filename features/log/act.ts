import { asc, eq } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import type { LogItem } from '@/db/log-store'
import { logLeaf } from '@/db/schema/log'
import { toHex } from '@/lib/canonical'
import type { LeafFacts, LeafKind } from './leaf'
import { logWriter } from './writer'

/**
 * An act that the log records: its leaf, the SQL function `<effect>_in_log` that does it in the transaction that writes
 * the leaf, and the rows that it leaves.
 */
export type LogAct = { leaf: LeafKind; effect: string; rows: ActRows }

/** The rows of an act, which the check of the log holds to their leaves. */
export type ActRows = {
  /** What one of them is called within a sentence. */
  name: string
  /** Where a row says which leaf is its own. */
  leafIndex: AnyPgColumn
  /** Says in a sentence each which rows no longer agree with their leaves; leaves are numbered from 1. */
  check: (reader: Reader, onChecked: (rows: number) => void) => Promise<string[]>
}

/** An act as the log's writer takes it: `detail` is what its SQL function is given, bytes and salts in hex. */
export const itemOf = ({ leaf, effect }: LogAct, facts: LeafFacts, detail: object): LogItem => ({
  entry: leaf.write(facts),
  effect,
  detail,
})

/** Writes an act into the log: its place, or the answer of its SQL function that refuses it. */
export const writeAct = async (act: LogAct, facts: LeafFacts, detail: object) =>
  (await logWriter()).append(itemOf(act, facts, detail))

/**
 * Rows whose leaf states the hash of bytes that are stored beside them. `hashes` reads the SHA-256 that the bytes have
 * now, null where there are none; `changed` says that they are others now.
 */
export const rowsAbout = <Row extends { leafIndex: number | null; hash: Uint8Array | null }>(
  leaf: LeafKind,
  name: string,
  leafIndex: AnyPgColumn,
  hashes: (reader: Reader) => PromiseLike<Row[]>,
  changed = (place: number, _row: Row) => `Dữ liệu của ${name} ghi ở mục số ${place} của nhật ký đã bị sửa.`,
): ActRows => ({
  name,
  leafIndex,
  check: async (reader) => {
    const entries = await readEntries(reader, leafIndex)
    return (await hashes(reader)).flatMap((row) => {
      const index = row.leafIndex
      const entry = index !== null && entries.get(index)
      if (!entry) return []
      const stated = leaf.read(entry)
      const agrees = stated && (row.hash === null || stated.documentHash === toHex(row.hash))
      return agrees ? [] : [changed(index + 1, row)]
    })
  },
})

/** The entries that rows of `leafIndex` claim, by their index. */
export async function readEntries(reader: Reader, leafIndex: AnyPgColumn): Promise<Map<number, Uint8Array>> {
  const leaves = await reader
    .select({ index: logLeaf.index, entry: logLeaf.entry })
    .from(logLeaf)
    .innerJoin(leafIndex.table, eq(logLeaf.index, leafIndex))
    .orderBy(asc(logLeaf.index))
  return new Map(leaves.map(({ index, entry }) => [index, entry]))
}
