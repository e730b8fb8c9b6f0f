import { hash } from 'node:crypto'

/** Bytes of a SHA-256 hash, the only hash of the log. */
export const hashSize = 32

/** The root of a tree without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1). */
export const emptyRoot = digest(new Uint8Array())

/** SHA-256(0x00 || entry): what an entry is in the tree (RFC 6962 and RFC 9162, section 2.1.1). */
export const leafHash = (entry: Uint8Array): Uint8Array => digest(Buffer.concat([Buffer.of(0x00), entry]))

// Filled and hashed at once: twice as fast as a new buffer for every node.
const pair = Buffer.alloc(1 + 2 * hashSize, 0x01)

/** SHA-256(0x01 || left || right): what two neighbours are together (same section). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1)
  pair.set(right, 1 + hashSize)
  return digest(pair)
}

/** The largest power of two smaller than `count`, which is at least 2: where a subtree splits (same section). */
export function splitOf(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

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

/** Plain bytes, not a Buffer: the two are equal to no comparison that looks at types. */
function digest(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = hash('sha256', bytes, 'buffer')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isHash = (bytes: Uint8Array) => bytes.length === hashSize
const equal = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0
