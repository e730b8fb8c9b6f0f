import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cornerOf, mosaicOf, pitch, placeAfter, placeAt } from './mosaic'

const blocks = [{ code: 'a' }, { code: 'b' }, { code: 'none' }]
const three = mosaicOf(blocks, ['b', 'a', 'a', 'a', 'a', 'b'], 3 * pitch)

describe('mosaicOf', () => {
  it('puts units block by block, in rows as wide as there is room', () => {
    expect(three.columns).toBe(3)
    expect(three.unitAt).toEqual([1, 2, 3, 4, 0, 5])
    expect(three.sections.map(({ first, count }) => [first, count])).toEqual([
      [0, 4],
      [4, 2],
      [6, 0],
    ])
  })
  it('finds every unit again where it is drawn, and nobody between', () => {
    const unitBlocks = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(unitBlocks, fc.integer({ min: 1, max: 400 }), (of, width) => {
        const mosaic = mosaicOf(blocks, of, width)
        for (let unit = 0; unit < of.length; unit++) {
          const corner = cornerOf(mosaic, mosaic.cellOf[unit]!)
          expect(mosaic.unitAt[placeAt(mosaic, { x: corner.x + 1, y: corner.y + 1 })]).toBe(unit)
          expect(corner.y + pitch).toBeLessThanOrEqual(mosaic.height)
        }
        expect(placeAt(mosaic, { x: 1, y: 1 })).toBe(-1)
      }),
    )
  })
})

describe('placeAfter', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 3],
    ['ArrowDown', 3, 4],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 0, 0],
    ['Home', 4, 0],
    ['End', 0, 5],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(placeAfter(three, from, key)).toBe(to)
  })
})
