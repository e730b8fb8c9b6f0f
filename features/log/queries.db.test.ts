import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { databaseStore } from '@/db/log-store'
import { openCheckpoint } from '@/lib/log/checkpoint'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Signer, ed25519Verifier } from '@/lib/log/note-keys'
import { tileBytes } from '@/lib/log/tiles'
import { Tree } from '@/lib/log/tree'
import { verifyLog } from '@/lib/log/verify'
import { LogWriter } from '@/lib/log/writer'
import { parseBundle, tilesOf, verifyProof } from '@/tests/log-verifier'
import { readCheckpoint, readProvedEntries, readStoredLog, readTile } from './queries'

const signer = ed25519Signer('thidua.example.vn/log', generateKeyPairSync('ed25519').privateKey)
const writer = new LogWriter(databaseStore, signer)
const count = 300
const entries = Array.from({ length: count }, () => randomBytes(40))
const grow = (some: Uint8Array[]) =>
  Promise.all(some.map((entry) => writer.append({ entry, effect: 'none' as const })))

beforeAll(async () => {
  expect(await readCheckpoint()).toBeNull()
  expect(await readTile({ level: 0, index: 0, width: 1 })).toBeNull()
  await grow(entries)
})

test('the newest checkpoint is served as it was signed', async () => {
  const opened = openCheckpoint((await readCheckpoint())!, signer.key.name, ed25519Verifier(signer.key))
  const tree = new Tree()
  tree.append(entries.map(leafHash))
  expect(opened).toMatchObject({ ok: true, checkpoint: { size: count, root: tree.root() } })
})

test('every tile of the tree is served, to many at once, and none beyond it', async () => {
  const tree = new Tree()
  tree.append(entries.map(leafHash))
  const tiles = tilesOf(count)
  expect(await Promise.all(tiles.map(readTile))).toEqual(tiles.map((tile) => tileBytes(tree, tile)))
  expect(await readTile({ level: 0, index: 1, width: count - 256 + 1 })).toBeNull()
  expect(await readTile({ level: 1, index: 0, width: 2 })).toBeNull()
  expect(await readTile({ level: 63, index: Number.MAX_SAFE_INTEGER, width: 256 })).toBeNull()
})

test('bundles hold the entries, and hash to the leaves', async () => {
  const full = parseBundle((await readTile({ level: 'entries', index: 0, width: 256 }))!)!
  const last = parseBundle((await readTile({ level: 'entries', index: 1, width: count - 256 }))!)!
  expect([...full, ...last].map((entry) => Buffer.from(entry))).toEqual(entries)
  expect(await readTile({ level: 'entries', index: 1, width: count - 256 + 1 })).toBeNull()
  expect(await readTile({ level: 'entries', index: Number.MAX_SAFE_INTEGER, width: 256 })).toBeNull()
})

test('entries are proved under one checkpoint, the newest', async () => {
  const proved = await readProvedEntries([0, 255, count - 1])
  expect(proved).toMatchObject({ size: count, checkpoint: await readCheckpoint() })
  const trust = { origin: signer.key.name, log: ed25519Verifier(signer.key) }
  for (const { index, entry, receipt } of proved.entries) {
    expect(Buffer.from(entry)).toEqual(entries[index])
    expect(verifyProof(receipt, leafHash(entry), trust)).toMatchObject({ ok: true, index })
  }
  await expect(readProvedEntries([count])).rejects.toThrow(RangeError)
})

test('a tile that the log grew into is served', async () => {
  await grow(Array.from({ length: 220 }, () => randomBytes(40)))
  const grown = await readTile({ level: 1, index: 0, width: 2 })
  expect(grown!.length).toBe(64)
})

test('the whole log is read as it is kept, and verifies', async () => {
  await grow(Array.from({ length: 2000 }, () => randomBytes(40)))
  const verdict = await verifyLog(await readStoredLog(), [{ from: 0, log: ed25519Verifier(signer.key) }])
  expect(verdict).toEqual({ size: count + 220 + 2000, findings: [] })
})
