import { emptyRoot, hashSize, nodeHash, splitOf } from './merkle'

/**
 * The log's Merkle tree in memory: it keeps the hash of every whole subtree, level by level, in one
 * run of bytes a level, as tiles are cut from it. Every size it ever had can still be rooted and proved. A `size`
 * beyond the tree, or an index beyond that size, is a RangeError.
 */
export class Tree {
  readonly #levels: HashRun[] = [new HashRun()]

  /** How many leaves the tree has. */
  get size(): number {
    return this.#levels[0]!.count
  }

  /** Appends leaf hashes in order: about one node hash a leaf. */
  append(leaves: readonly Uint8Array[]): void {
    for (const leaf of leaves) {
      if (leaf.length !== hashSize)
        throw new RangeError(`a leaf hash has ${hashSize} bytes, not ${leaf.length}`)
    }
    for (const leaf of leaves) this.#levels[0]!.push(leaf)
    for (let level = 0; this.#levels[level]!.count >= 2; level++) {
      const below = this.#levels[level]!
      this.#levels[level + 1] ??= new HashRun()
      const above = this.#levels[level + 1]!
      while (above.count * 2 + 1 < below.count) {
        above.push(nodeHash(below.at(above.count * 2), below.at(above.count * 2 + 1)))
      }
    }
  }

  /** Takes the tree back to an earlier size: what was appended since never was. */
  truncate(size: number): void {
    this.#assertSize(size)
    for (const [level, run] of this.#levels.entries()) run.count = Math.floor(size / 2 ** level)
  }

  /** The root when the tree had `size` leaves: MTH of RFC 6962, section 2.1. */
  root(size = this.size): Uint8Array {
    this.#assertSize(size)
    return size === 0 ? emptyRoot : this.#subtree(0, size)
  }

  /** The proof that leaf `index` is in the tree of `size`: PATH of RFC 6962, section 2.1.1, sibling first. */
  inclusion(index: number, size = this.size): Uint8Array[] {
    this.#assertSize(size)
    if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
      throw new RangeError(`no leaf ${index} among ${size}`)
    }
    return this.#path(index, 0, size)
  }

  /** The proof that the tree of `oldSize` became the tree of `size`: PROOF of RFC 6962, section 2.1.2. */
  consistency(oldSize: number, size = this.size): Uint8Array[] {
    this.#assertSize(size)
    if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > size) {
      throw new RangeError(`a tree of ${size} leaves never began with ${oldSize}`)
    }
    return oldSize === 0 || oldSize === size ? [] : this.#growth(oldSize, 0, size, true)
  }

  /** Hashes `start` to `end` (excluded) of whole subtrees of 2^level leaves, side by side. */
  hashes(level: number, start: number, end: number): Uint8Array {
    const run = this.#levels[level]
    if (!run || start < 0 || end > run.count || start > end) {
      throw new RangeError(`no hashes ${start} to ${end} at level ${level}`)
    }
    return run.between(start, end)
  }

  #assertSize(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) {
      throw new RangeError(`the tree has ${this.size} leaves, not ${size}`)
    }
  }

  /** The hash over leaves `start` to `end`; only the ragged right edge is hashed again. */
  #subtree(start: number, end: number): Uint8Array {
    const level = Math.log2(end - start)
    if (Number.isInteger(level)) return this.#levels[level]!.at(start / 2 ** level)
    const middle = start + splitOf(end - start)
    return nodeHash(this.#subtree(start, middle), this.#subtree(middle, end))
  }

  #path(index: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...this.#path(index, start, middle), this.#subtree(middle, end)]
      : [...this.#path(index, middle, end), this.#subtree(start, middle)]
  }

  /** SUBPROOF of RFC 6962: `whole` says that the old tree is the very subtree whose root the verifier knows. */
  #growth(oldEnd: number, start: number, end: number, whole: boolean): Uint8Array[] {
    if (oldEnd === end) return whole ? [] : [this.#subtree(start, end)]
    const middle = start + splitOf(end - start)
    return oldEnd <= middle
      ? [...this.#growth(oldEnd, start, middle, whole), this.#subtree(middle, end)]
      : [...this.#growth(oldEnd, middle, end, false), this.#subtree(start, middle)]
  }
}

/** Hashes side by side in one growing buffer: no object a hash, so that a million leaves are 64 MB. */
class HashRun {
  count = 0
  #bytes = new Uint8Array(64 * hashSize)

  push(hash: Uint8Array): void {
    if ((this.count + 1) * hashSize > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    this.#bytes.set(hash, this.count * hashSize)
    this.count += 1
  }

  at(index: number): Uint8Array {
    return this.between(index, index + 1)
  }

  /** A copy: a view would keep every outgrown buffer alive. */
  between(start: number, end: number): Uint8Array {
    return this.#bytes.slice(start * hashSize, end * hashSize)
  }
}
