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

/** Plain bytes, not a Buffer: the two are equal to no comparison that looks at types. */
function digest(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = hash('sha256', bytes, 'buffer')
  return new Uint8Array(buffer, byteOffset, byteLength)
}
