import { asc, desc, eq, gte, inArray } from 'drizzle-orm'
import type { ISql } from 'postgres'
import { toHex } from '@/lib/canonical'
import type { BatchAnswer, LogBatch, LogStore } from '@/lib/log/writer'
import { db, directPool, type Reader } from './client'
import { logCheckpoint, logLeaf } from './schema/log'

/** An entry of the log, and what the SQL function `<effect>_in_log` does with `detail` in the same transaction. */
export type LogItem = { entry: Uint8Array; effect: string; detail?: object }

/** Why an effect may not be, as its SQL function answers. */
export type LogRefusal = { outcome: string; code?: string }

const pageOfLeaves = 50_000

// The one that write_log takes.
const writeLock = 20221222

/** The newest signed head of the log, undefined while it is empty. */
export const newestCheckpoint = async (reader: Reader = db()) =>
  (await reader.select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1))[0]

/** The log in Postgres, written by the SQL function `write_log`: one call and one transaction a batch. */
export const databaseStore: LogStore<LogItem, LogRefusal> = {
  async catchUp(tree) {
    let page: { hash: Uint8Array }[]
    do {
      page = await db()
        .select({ hash: logLeaf.leafHash })
        .from(logLeaf)
        .where(gte(logLeaf.index, tree.size))
        .orderBy(asc(logLeaf.index))
        .limit(pageOfLeaves)
      tree.append(page.map(({ hash }) => hash))
    } while (page.length === pageOfLeaves)
    if (tree.size === 0) return
    const head = await headOf(tree.size)
    if (toHex(head.root) !== toHex(tree.root())) {
      throw new Error(`the log's leaves are not those of its checkpoint of size ${tree.size}`)
    }
  },

  write: (batch) => writeBy(directPool(), batch),

  // What is read meanwhile on other connections is all there is: under this lock nobody else commits.
  alone: async (work) => {
    const done = await directPool().begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${writeLock})`
      return { value: await work((batch) => writeBy(tx, batch)) }
    })
    return done.value
  },

  names: (refusal, items) =>
    refusal.code !== undefined &&
    items.some(({ detail }) => detail && 'code' in detail && detail.code === refusal.code),

  async find(hashes) {
    const rows = await db()
      .select({ hash: logLeaf.leafHash, index: logLeaf.index })
      .from(logLeaf)
      .where(inArray(logLeaf.leafHash, hashes))
    return new Map(rows.map(({ hash, index }) => [toHex(hash), index]))
  },

  checkpoint: async (size) => (await headOf(size)).note,
}

async function writeBy(sql: ISql, { size, items, root, checkpoint }: LogBatch<LogItem>) {
  const batch = JSON.stringify(items.map(({ entry, ...item }) => ({ entry: toHex(entry), ...item })))
  const [row] = await sql<{ answer: BatchAnswer<LogRefusal> }[]>`
    select write_log(${size}, ${batch}::text::jsonb, ${Buffer.from(root)}, ${checkpoint}) as answer`
  return row!.answer
}

async function headOf(size: number) {
  const [head] = await db()
    .select({ root: logCheckpoint.root, note: logCheckpoint.note })
    .from(logCheckpoint)
    .where(eq(logCheckpoint.size, size))
  if (!head) throw new Error(`the log has ${size} leaves and no checkpoint of that size`)
  return head
}
