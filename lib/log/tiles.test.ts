import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBundle, tilesOf, treeRoot } from '@/tests/log-verifier'
import { leafHash } from './merkle'
import { hasTile, parseTilePath, type Tile, tileBytes, tilePath, writeBundle } from './tiles'
import { Tree } from './tree'

const tiles: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
  index: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
})

describe('a tile’s path', () => {
  it.each([
    ['0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['entries/000.p/112', { level: 'entries', index: 0, width: 112 }],
    ['1/255', { level: 1, index: 255, width: 256 }],
    ['63/x001/000.p/1', { level: 63, index: 1000, width: 1 }],
  ] as const)('%s is written and read', (path, tile) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  it('comes back', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile)
      }),
    )
  })

  it.each([
    '',
    '0',
    '0/',
    '0/0',
    '0/00',
    '0/0000',
    '00/000',
    '64/000',
    '-1/000',
    '0/x000/001',
    '0/001/002',
    '0/x001/x002',
    '0/X001/002',
    '0/000.p/0',
    '0/000.p/01',
    '0/000.p/256',
    '0/000.p/',
    '0/000.p/1/',
    '/0/000',
    '0/000\n',
    'entries',
    'Entries/000',
    'entries/../000',
    '0/x999/x999/x999/x999/x999/999',
  ])('%j is none', (path) => expect(parseTilePath(path)).toBeNull())

  it('is not written for what is no tile', () => {
    expect(() => tilePath({ level: 64, index: 0, width: 1 })).toThrow(RangeError)
    expect(() => tilePath({ level: 0, index: -1, width: 1 })).toThrow(RangeError)
    expect(() => tilePath({ level: 0, index: 0, width: 257 })).toThrow(RangeError)
  })
})

describe('the tiles of a tree', () => {
  it('are those of the standard’s example of 70,000 leaves', () => {
    const found = tilesOf(70_000)
    const full = (level: number) => found.filter((tile) => tile.level === level && tile.width === 256).length
    expect([full(0), full(1), full(2)]).toEqual([273, 1, 0])
    expect(found.filter(({ width }) => width < 256)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
  })

  it('of 256 leaves are a full one and one hash above it; of none, none', () => {
    expect(tilesOf(256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ])
    expect(tilesOf(0)).toEqual([])
  })

  it('are there up to their width and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (size) => {
        for (const tile of tilesOf(size).slice(-3)) {
          expect(hasTile(tile, size)).toBe(true)
          if (tile.width === 256) continue
          expect(hasTile({ ...tile, width: tile.width + 1 }, size)).toBe(false)
          expect(hasTile({ ...tile, index: tile.index + 1, width: 1 }, size)).toBe(false)
        }
      }),
    )
  })

  it('hold the roots of full tiles below', () => {
    const leaves = Array.from({ length: 600 }, (_, index) => leafHash(Buffer.from(`${index}`)))
    const tree = new Tree()
    tree.append(leaves)
    const above = tileBytes(tree, { level: 1, index: 0, width: 2 })
    expect(above.subarray(0, 32)).toEqual(treeRoot(leaves.slice(0, 256)))
    expect(above.subarray(32)).toEqual(treeRoot(leaves.slice(256, 512)))
    const last = tileBytes(tree, { level: 0, index: 2, width: 88 })
    expect(last).toEqual(new Uint8Array(Buffer.concat(leaves.slice(512))))
    expect(() => tileBytes(tree, { level: 0, index: 2, width: 89 })).toThrow(RangeError)
    expect(() => tileBytes(tree, { level: 'entries', index: 0, width: 1 })).toThrow(RangeError)
  })
})

describe('a bundle', () => {
  it('is lengths and entries', () => {
    expect(writeBundle([Buffer.from('ab'), Buffer.from('')])).toEqual(Uint8Array.of(0, 2, 0x61, 0x62, 0, 0))
  })

  it('comes back, and not when it is cut', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 })
    fc.assert(
      fc.property(entries, (list) => {
        const bundle = writeBundle(list)
        expect(parseBundle(bundle)).toEqual(list)
        if (list.length > 0 && list.at(-1)!.length > 0) expect(parseBundle(bundle.slice(0, -1))).toBeNull()
        expect(parseBundle(Uint8Array.of(...bundle, 0))).toBeNull()
      }),
    )
  })

  it('holds no entry beyond 65,535 bytes', () => {
    expect(parseBundle(writeBundle([new Uint8Array(65535)]))![0]!.length).toBe(65535)
    expect(() => writeBundle([new Uint8Array(65536)])).toThrow(RangeError)
  })
})
