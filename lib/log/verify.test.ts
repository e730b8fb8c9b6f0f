import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { treeRoot } from '@/tests/log-verifier'
import { signCheckpoint } from './checkpoint'
import { leafHash } from './merkle'
import { ed25519Signer, ed25519Verifier } from './note-keys'
import { verifyLog } from './verify'

const signer = ed25519Signer('thidua.example.vn/log', generateKeyPairSync('ed25519').privateKey)
const log = ed25519Verifier(signer.key)
const origin = signer.key.name
const sizes = [1, 4, 9, 20]

/** A log of 20 entries under four checkpoints, made of `texts`. */
function makeLog(texts = Array.from({ length: 20 }, (_, index) => `entry ${index}`)) {
  const leaves = texts.map((text, index) => {
    const entry = Buffer.from(text)
    return { index, entry, leafHash: leafHash(entry) }
  })
  const checkpoints = sizes.map((size) => {
    const root = treeRoot(leaves.slice(0, size).map((leaf) => leaf.leafHash))
    return { size, root, note: signCheckpoint({ origin, size, root }, [signer]) }
  })
  return { leaves, checkpoints }
}
type Made = ReturnType<typeof makeLog>

async function* each<T>(items: T[]) {
  yield* items
}
const check = async ({ leaves, checkpoints }: Made, outside: string[] = []) =>
  (await verifyLog({ leaves: each(leaves), checkpoints }, [{ from: 0, log }], outside)).findings

const outside = makeLog().checkpoints[2]!.note

describe('a log', () => {
  it('that nobody has touched has no finding, nor has an empty one', async () => {
    expect(
      await check(
        makeLog(),
        makeLog().checkpoints.map(({ note }) => note),
      ),
    ).toEqual([])
    expect(await check({ leaves: [], checkpoints: [] })).toEqual([])
  })

  it('with a changed byte is named by the entry', async () => {
    const made = makeLog()
    made.leaves[5]!.entry[0]! ^= 1
    expect(await check(made)).toEqual([
      { kind: 'leaf_changed', index: 5 },
      { kind: 'rewritten', size: 9, good: 4, outside: false },
    ])
  })

  it('with an entry and its hash changed is named by the checkpoints around it', async () => {
    const made = makeLog()
    const entry = Buffer.from('another')
    made.leaves[12] = { index: 12, entry, leafHash: leafHash(entry) }
    expect(await check(made)).toEqual([{ kind: 'rewritten', size: 20, good: 9, outside: false }])
  })

  it('that lost an entry in the middle says which', async () => {
    const made = makeLog()
    made.leaves.splice(7, 1)
    expect(await check(made)).toContainEqual({ kind: 'leaf_missing', index: 7 })
  })

  it('that lost its tail is named by the checkpoint that had it', async () => {
    const made = makeLog()
    made.leaves.length = 15
    expect(await check(made)).toEqual([{ kind: 'tail_lost', size: 20, present: 15, outside: false }])
  })

  it('that lost its tail with the checkpoints is named by one kept outside', async () => {
    const made = makeLog()
    made.leaves.length = 4
    made.checkpoints.length = 2
    expect(await check(made)).toEqual([])
    expect(await check(made, [outside])).toEqual([{ kind: 'tail_lost', size: 9, present: 4, outside: true }])
  })

  it('rewritten and signed again with the log’s own key is named by a checkpoint kept outside', async () => {
    const forged = makeLog(
      Array.from({ length: 20 }, (_, index) => (index === 2 ? 'forged' : `entry ${index}`)),
    )
    expect(await check(forged)).toEqual([])
    expect(await check(forged, [outside])).toEqual([{ kind: 'rewritten', size: 9, good: 0, outside: true }])
  })

  it('with entries that no checkpoint covers says from where', async () => {
    const made = makeLog()
    made.checkpoints.pop()
    expect(await check(made)).toEqual([{ kind: 'tail_unsigned', size: 9 }])
  })

  it('with a checkpoint of another key, or a row that differs from its note, says so', async () => {
    const made = makeLog()
    const stranger = ed25519Signer(origin, generateKeyPairSync('ed25519').privateKey)
    made.checkpoints[0]!.note = signCheckpoint({ origin, ...made.checkpoints[0]! }, [stranger])
    made.checkpoints[1]!.size = 5
    expect(await check(made, ['no note'])).toEqual([
      { kind: 'checkpoint_false', size: 1, reason: 'other_key' },
      { kind: 'checkpoint_false', size: 5, reason: 'row_differs' },
      { kind: 'checkpoint_false', size: 0, reason: 'malformed' },
    ])
  })
})
