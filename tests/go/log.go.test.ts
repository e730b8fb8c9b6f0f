import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { enrolAct } from '@/features/session/passkey/leaves'
import { signCheckpoint, writeCheckpoint } from '@/lib/log/checkpoint'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Signer, toBase64, writeVerifierKey } from '@/lib/log/note-keys'
import { tileBytes } from '@/lib/log/tiles'
import { Tree } from '@/lib/log/tree'
import { tilesOf } from '@/tests/log-verifier'
import { buildVerifier } from './verifier'

const verify = await buildVerifier()

const origin = 'thidua.example.vn/log'
const log = ed25519Signer(origin, generateKeyPairSync('ed25519').privateKey)
const largest = 200
const count = 600
const entries = Array.from({ length: count }, (_, index) =>
  enrolAct.leaf.write({
    unit: `đơn-vị-${index}`,
    signerHash: 'ab'.repeat(32),
    assertionHash: 'cd'.repeat(32),
    signedAt: new Date(Date.UTC(2022, 11, 21, 1, 41, 7) + index),
  }),
)
const leaves = entries.map(leafHash)
const tree = new Tree()
tree.append(leaves)

const sizes = Array.from({ length: largest }, (_, index) => index + 1)
const heads = sizes.map((size) => ({ origin, size, root: tree.root(size) }))
const notes = heads.map((head) => signCheckpoint(head, [log]))
const flip = (hash: Uint8Array, bit: number) => {
  const copy = Uint8Array.from(hash)
  copy[(bit >> 3) % 32]! ^= 1 << (bit & 7)
  return copy
}
/** One bit of one hash of the proof, another one each time. */
const damaged = (proof: Uint8Array[], seed: number) =>
  proof.with(seed % proof.length, flip(proof[seed % proof.length]!, seed))

const inclusions = sizes.flatMap((size) =>
  Array.from({ length: size }, (_, index) => ({ size, index, path: tree.inclusion(index, size) })),
)
const consistencies = sizes.flatMap((size) =>
  Array.from({ length: size }, (_, old) => ({
    size,
    oldSize: old + 1,
    proof: tree.consistency(old + 1, size),
  })),
)
const damagedInclusions = inclusions
  .filter(({ path }) => path.length > 0)
  .map((one, seed) => ({ ...one, path: damaged(one.path, seed) }))
const damagedConsistencies = consistencies
  .filter(({ proof }) => proof.length > 0)
  .map((one, seed) => ({ ...one, proof: damaged(one.proof, seed) }))
const tiles = tilesOf(count)

type Verdicts = {
  Notes: string[]
  Inclusions: boolean[]
  Consistencies: boolean[]
  Roots: string[]
  Tiles: string[]
}

const cases = () => ({
  VerifierKey: writeVerifierKey(log.key),
  Notes: [...notes, ...notes.map(changed)],
  Inclusions: [...inclusions, ...damagedInclusions].map(({ size, index, path }) => ({
    Size: size,
    Root: toBase64(tree.root(size)),
    Index: index,
    Leaf: toBase64(leaves[index]!),
    Path: path.map(toBase64),
  })),
  Consistencies: [...consistencies, ...damagedConsistencies].map(({ size, oldSize, proof }) => ({
    Size: size,
    Root: toBase64(tree.root(size)),
    OldSize: oldSize,
    OldRoot: toBase64(tree.root(oldSize)),
    Proof: proof.map(toBase64),
  })),
  Entries: entries.map(toBase64),
  Tiles: tiles.map(({ level, index, width }) => ({ H: 8, L: level, N: index, W: width })),
})

/** One bit of the note's text, another one each time, still printable. */
function changed(note: string, seed: number): string {
  const at = seed % origin.length
  return note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ 1) + note.slice(at + 1)
}

describe.skipIf(verify === null)('Go’s golang.org/x/mod/sumdb, given our log', { timeout: 60_000 }, () => {
  let verdicts: Verdicts
  beforeAll(async () => {
    verdicts = await verify!<Verdicts>(cases())
  }, 60_000)

  it('opens every checkpoint and none with a flipped bit', () => {
    expect(verdicts.Notes.slice(0, notes.length)).toEqual(heads.map(writeCheckpoint))
    expect(verdicts.Notes.slice(notes.length)).toEqual(notes.map(() => ''))
  })

  it('finds every leaf in every size from 1 to 200, and none by a proof with a flipped bit', () => {
    expect(verdicts.Inclusions.length).toBe(inclusions.length + damagedInclusions.length)
    expect(verdicts.Inclusions.slice(0, inclusions.length)).not.toContain(false)
    expect(verdicts.Inclusions.slice(inclusions.length)).not.toContain(true)
  })

  it('sees every size grow from every smaller one, and none by a proof with a flipped bit', () => {
    expect(verdicts.Consistencies.length).toBe(consistencies.length + damagedConsistencies.length)
    expect(verdicts.Consistencies.slice(0, consistencies.length)).not.toContain(false)
    expect(verdicts.Consistencies.slice(consistencies.length)).not.toContain(true)
  })

  it('hashes our entries to the same roots and tiles', () => {
    expect(verdicts.Roots).toEqual(leaves.map((_, index) => toBase64(tree.root(index + 1))))
    expect(verdicts.Tiles).toEqual(tiles.map((tile) => toBase64(tileBytes(tree, tile))))
  })
})
