import type { Tree } from './tree'

/** Hashes or entries of a full tile: a subtree of 8 levels (C2SP tlog-tiles, "Merkle Tree"). */
export const tileWidth = 256
const tileHeight = 8
const highestLevel = 63

/** Entries are at most this many bytes: their length is 2 bytes in a bundle (C2SP tlog-tiles, "Log entries"). */
export const largestEntry = 65535

/** A tile of hashes at a level, or a bundle of entries; `width` is 256 when full, else that of a partial one. */
export type Tile = { level: number | 'entries'; index: number; width: number }

/**
 * The path of a tile under `/tile/`: `0/x001/x234/067` or, partial, `entries/067.p/112` (C2SP tlog-tiles). Throws
 * RangeError on a tile that there cannot be.
 */
export function tilePath({ level, index, width }: Tile): string {
  if (!isTile({ level, index, width })) throw new RangeError(`not a tile: ${level}, ${index}, ${width}`)
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `${level}/${place}${width === tileWidth ? '' : `.p/${width}`}`
}

/** Reads a path under `/tile/`; null for any that `tilePath` would not have written. */
export function parseTilePath(path: string): Tile | null {
  const [, place, groups, width] =
    /^(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? []
  if (place === undefined || groups === undefined) return null
  const tile = {
    level: place === 'entries' ? place : Number(place),
    index: Number(groups.replaceAll(/\D/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  } as const
  return isTile(tile) && tilePath(tile) === path ? tile : null
}

/** Whether a tree of `size` leaves has the whole of a tile. A part of any width up to what is there counts. */
export const hasTile = ({ level, index, width }: Tile, size: number): boolean =>
  index * tileWidth + width <= Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level))

/**
 * The bytes of a tile of hashes: hash i is the root of leaves (index · 256 + i) · 256^level up to the next, side by
 * side (C2SP tlog-tiles, "Merkle Tree"). Throws RangeError when the tree has not got it, or it is of entries.
 */
export function tileBytes(tree: Tree, { level, index, width }: Tile): Uint8Array {
  if (level === 'entries') throw new RangeError('a bundle is made of entries, not of hashes')
  const start = index * tileWidth
  return tree.hashes(level * tileHeight, start, start + width)
}

/** The bytes of a bundle: each entry after its length in 2 bytes, big-endian (C2SP tlog-tiles, "Log entries"). */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const parts = entries.flatMap((entry) => {
    if (entry.length > largestEntry) throw new RangeError(`an entry has at most ${largestEntry} bytes`)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(entry.length)
    return [length, entry]
  })
  return new Uint8Array(Buffer.concat(parts))
}

const isTile = ({ level, index, width }: Tile): boolean =>
  (level === 'entries' || (Number.isInteger(level) && level >= 0 && level <= highestLevel)) &&
  Number.isSafeInteger(index) &&
  index >= 0 &&
  Number.isInteger(width) &&
  width >= 1 &&
  width <= tileWidth
