import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { databaseStore, newestCheckpoint } from '@/db/log-store'
import { logCheckpoint, logCosignature, logLeaf } from '@/db/schema/log'
import { writeProof } from '@/lib/log/proof'
import { hasTile, type Tile, tileBytes, tileWidth, writeBundle } from '@/lib/log/tiles'
import { Tree } from '@/lib/log/tree'
import type { StoredLog } from '@/lib/log/verify'

/** The newest signed checkpoint, with what witnesses have put under it; null while the log is empty. */
export async function readCheckpoint(): Promise<string | null> {
  const newest = await newestCheckpoint()
  if (!newest) return null
  const cosignatures = await db()
    .select({ line: logCosignature.line })
    .from(logCosignature)
    .where(eq(logCosignature.size, newest.size))
    .orderBy(asc(logCosignature.at), asc(logCosignature.keyId))
  return newest.note + cosignatures.map(({ line }) => `${line}\n`).join('')
}

/** The bytes of a tile of hashes or of a bundle of entries; null when the log is not so large. */
export const readTile = (tile: Tile): Promise<Uint8Array | null> =>
  tile.level === 'entries' ? readBundle(tile) : readHashes(tile)

/**
 * Entries of the log by their indexes, each with a receipt (C2SP tlog-proof) of its place under the newest checkpoint,
 * the same one for all; `size` leaves are under it. Throws RangeError on an index beyond the log.
 */
export async function readProvedEntries(indexes: readonly number[]) {
  const tree = await grown()
  const { size } = tree
  const paths = indexes.map((index) => tree.inclusion(index, size))
  const checkpoint = await databaseStore.checkpoint(size)
  const entries = await Promise.all(
    indexes.map(async (index, at) => ({
      index,
      entry: await readEntry(index),
      receipt: writeProof({ index, path: paths[at]!, checkpoint, extra: null }),
    })),
  )
  return { size, checkpoint, entries }
}

/** The whole log as it is stored, leaf by leaf, as `verifyLog` takes it. */
export async function readStoredLog(reader: Reader = db()): Promise<StoredLog> {
  const checkpoints = await reader.select().from(logCheckpoint).orderBy(asc(logCheckpoint.size))
  return { leaves: storedLeaves(reader), checkpoints }
}

const pageOfLeaves = 2000

async function* storedLeaves(reader: Reader) {
  let next = 0
  for (;;) {
    const page = await reader
      .select()
      .from(logLeaf)
      .where(gte(logLeaf.index, next))
      .orderBy(asc(logLeaf.index))
      .limit(pageOfLeaves)
    yield* page
    if (page.length < pageOfLeaves) return
    next = page.at(-1)!.index + 1
  }
}

async function readEntry(index: number): Promise<Uint8Array> {
  const [leaf] = await db().select({ entry: logLeaf.entry }).from(logLeaf).where(eq(logLeaf.index, index))
  if (!leaf) throw new RangeError(`the log has no entry ${index}`)
  return new Uint8Array(leaf.entry)
}

async function readHashes(tile: Tile): Promise<Uint8Array | null> {
  const tree = hasTile(tile, served.size) ? served : await grown()
  return hasTile(tile, tree.size) ? tileBytes(tree, tile) : null
}

async function readBundle({ index, width }: Tile): Promise<Uint8Array | null> {
  const start = index * tileWidth
  if (!Number.isSafeInteger(start + width)) return null
  const rows = await db()
    .select({ entry: logLeaf.entry })
    .from(logLeaf)
    .where(and(gte(logLeaf.index, start), lt(logLeaf.index, start + width)))
    .orderBy(asc(logLeaf.index))
  return rows.length === width ? writeBundle(rows.map(({ entry }) => entry)) : null
}

// A tree of its own, for what the writer signs is not written yet. One reading at a time: two would append twice.
let served = new Tree()
let growing: Promise<Tree> | null = null

function grown(): Promise<Tree> {
  growing ??= grow().finally(() => {
    growing = null
  })
  return growing
}

async function grow(): Promise<Tree> {
  try {
    await databaseStore.catchUp(served)
    return served
  } catch (fault) {
    served = new Tree()
    throw fault
  }
}
