import { type KeyObject, sign } from 'node:crypto'
import { openCheckpoint, parseCheckpoint } from '@/lib/log/checkpoint'
import { secondsOf } from '@/lib/log/cosignature'
import { emptyRoot, hashSize, nodeHash, splitOf } from '@/lib/log/merkle'
import { openNote, parseSignature } from '@/lib/log/note'
import { fromBase64, type NoteSigner, type NoteVerifier, noteKey, signatureTypes } from '@/lib/log/note-keys'
import { type Proof, writeProof } from '@/lib/log/proof'
import { type Tile, tileWidth } from '@/lib/log/tiles'

// What others do with this log: verify receipts and growth, cosign checkpoints, read tiles. The program does none of it.

/** The Merkle tree hash MTH of leaf hashes, by its definition (same section). The growing tree is in tree.ts. */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot
  if (leaves.length === 1) return leaves[0]!
  const split = splitOf(leaves.length)
  return nodeHash(treeRoot(leaves.slice(0, split)), treeRoot(leaves.slice(split)))
}

/**
 * Whether `path`, from the leaf's sibling up to a child of the root, leads from `leaf`, the hash at `index`, to the
 * root of the tree of `size` leaves (RFC 9162, section 2.1.3.2). Never throws: what has no sense is not proved.
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (![leaf, root, ...path].every(isHash)) return false
  let place = { node: index, last: size - 1 }
  let climbed = leaf
  for (const sibling of path) {
    if (place.last === 0) return false
    const onRight = isRight(place)
    climbed = onRight ? nodeHash(sibling, climbed) : nodeHash(climbed, sibling)
    place = up(onRight ? aboveMissing(place) : place)
  }
  return place.last === 0 && equal(climbed, root)
}

/**
 * Whether `proof` shows that the tree of `oldSize` leaves is the beginning of the tree of `size` leaves (RFC 9162,
 * section 2.1.4.2). Every tree begins with the empty one and with itself: both by an empty proof. Never throws.
 */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Uint8Array,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return false
  if (![oldRoot, root, ...proof].every(isHash)) return false
  if (oldSize === size) return proof.length === 0 && equal(oldRoot, root)
  if (oldSize === 0) return proof.length === 0 && equal(oldRoot, emptyRoot)

  let place = { node: oldSize - 1, last: size - 1 }
  while (isOdd(place.node)) place = up(place)
  const [start, ...siblings] = place.node === 0 ? [oldRoot, ...proof] : proof
  if (!start) return false
  let oldClimbed = start
  let climbed = start
  for (const sibling of siblings) {
    if (place.last === 0) return false
    const onRight = isRight(place)
    if (onRight) oldClimbed = nodeHash(sibling, oldClimbed)
    climbed = onRight ? nodeHash(sibling, climbed) : nodeHash(climbed, sibling)
    place = up(onRight ? aboveMissing(place) : place)
  }
  return place.last === 0 && equal(oldClimbed, oldRoot) && equal(climbed, root)
}

/** A node's index within its level, and that level's last: `fn` and `sn` of RFC 9162. */
type Place = { node: number; last: number }

// Division, not shifts: a size may exceed 32 bits.
const up = ({ node, last }: Place): Place => ({ node: Math.floor(node / 2), last: Math.floor(last / 2) })
const isOdd = (count: number) => count % 2 === 1
const isRight = ({ node, last }: Place) => isOdd(node) || node === last

/** The last node of a ragged level has no sibling: it rises unchanged until it is somebody's right child. */
function aboveMissing(place: Place): Place {
  let { node, last } = place
  while (!isOdd(node) && node !== 0) ({ node, last } = up({ node, last }))
  return { node, last }
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isHash = (bytes: Uint8Array) => bytes.length === hashSize
const equal = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

/** Whom a verifier trusts: a log by its origin and key, and how many of which witnesses must have cosigned. */
export type Trust = {
  origin: string
  log: NoteVerifier
  witnesses?: readonly NoteVerifier[]
  quorum?: number
}

/** Reads a receipt without believing it; null when it is malformed. Its checkpoint is looked into by `verifyProof`. */
export function parseProof(file: string): Proof | null {
  const end = file.indexOf('\n\n')
  if (end < 0) return null
  const [first, ...rest] = file.slice(0, end).split('\n')
  const extra = rest[0]?.startsWith('extra ') ? fromBase64(rest.shift()!.slice('extra '.length)) : null
  const [place, ...encoded] = rest
  const [, decimal] = /^index (0|[1-9]\d*)$/.exec(place ?? '') ?? []
  const path = encoded.map(fromBase64).filter((hash) => hash?.length === hashSize) as Uint8Array[]
  const index = Number(decimal)
  const proof = { index, path, checkpoint: file.slice(end + 2), extra }
  // Written again it is the same: no second form of one receipt, no line overlooked.
  return first === 'c2sp.org/tlog-proof@v1' && Number.isSafeInteger(index) && writeProof(proof) === file
    ? proof
    : null
}

/**
 * Verifies a receipt for the entry whose leaf hash is `leaf`, offline: the checkpoint is signed by the trusted log, at
 * least `quorum` of the witnesses have cosigned it, and the path leads to its root. Otherwise says what is wrong.
 */
export function verifyProof(
  file: string,
  leaf: Uint8Array,
  { origin, log, witnesses = [], quorum = 0 }: Trust,
) {
  const proof = parseProof(file)
  if (!proof) return { ok: false as const, reason: 'malformed' as const }
  const opened = openCheckpoint(proof.checkpoint, origin, log, witnesses)
  if (!opened.ok) return opened
  const { checkpoint, cosignatures } = opened
  if (new Set(cosignatures.map(({ name }) => name)).size < quorum) {
    return { ok: false as const, reason: 'too_few_witnesses' as const }
  }
  if (!verifyInclusion(leaf, proof.index, checkpoint.size, proof.path, checkpoint.root)) {
    return { ok: false as const, reason: 'not_included' as const }
  }
  return { ok: true as const, index: proof.index, checkpoint, cosignatures }
}

/**
 * A witness's signer (C2SP tlog-cosignature, "Ed25519 signed message"): says that at `now()` the checkpoint was the
 * largest consistent one it had seen. The bytes under the note are the seconds since 1970 as 8 bytes big-endian, then
 * 64 bytes of RFC 8032. Its `sign` throws RangeError on a text that is no checkpoint.
 */
export function cosigner(name: string, privateKey: KeyObject, now = () => new Date()): NoteSigner {
  const key = noteKey(name, signatureTypes.cosignature, privateKey)
  return {
    key,
    sign: (text) => {
      if (!parseCheckpoint(text)) throw new RangeError('only a checkpoint is cosigned')
      const seconds = BigInt(Math.floor(now().getTime() / 1000))
      const time = Buffer.alloc(8)
      time.writeBigUInt64BE(seconds)
      return new Uint8Array(
        Buffer.concat([
          time,
          sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), privateKey),
        ]),
      )
    },
  }
}

/** When a cosignature says that it was made; null when the bytes are none. */
export function cosignedAt(signature: Uint8Array): Date | null {
  const seconds = secondsOf(signature)
  return seconds === null ? null : new Date(Number(seconds) * 1000)
}

/**
 * A signed checkpoint with a witness's signature lines under it, as `add-checkpoint` of C2SP tlog-witness answers
 * them. Lines of other keys are dropped, one that is there already is not repeated; null when `witness` has not
 * signed it, or one of its signatures is false.
 */
export function withCosignature(note: string, lines: string, witness: NoteVerifier): string | null {
  const theirs = lines.split('\n').filter((line) => {
    const signature = parseSignature(line)
    const own = signature?.name === witness.key.name && signature.id === witness.key.id
    return own && !note.includes(`\n${line}\n`)
  })
  const cosigned = `${note}${theirs.map((line) => `${line}\n`).join('')}`
  return openNote(cosigned, [witness]).ok ? cosigned : null
}

/** Every tile of a tree of `size` leaves, as wide as it is, lowest level first; the bundles are as level 0. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / tileWidth)) {
    const full = Math.floor(hashes / tileWidth)
    for (let index = 0; index < full; index++) tiles.push({ level, index, width: tileWidth })
    if (hashes % tileWidth > 0) tiles.push({ level, index: full, width: hashes % tileWidth })
  }
  return tiles
}

/** Reads a bundle's entries; null when it ends within one. */
export function parseBundle(bundle: Uint8Array): Uint8Array[] | null {
  const bytes = Buffer.from(bundle)
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at)
    if (end > bytes.length) return null
    entries.push(new Uint8Array(bytes.subarray(at + 2, end)))
    at = end
  }
  return entries
}
