import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stroke } from '@/features/pledge/schema'
import { strokesToPath } from './vector'

const stroke = (...points: [x: number, y: number][]): Stroke => ({
  points: points.map(([x, y], index) => ({ x, y, time: index, pressure: 0.5 })),
})

describe('a drawn signature', () => {
  it('is nothing without strokes', () => {
    expect(strokesToPath([])).toBeNull()
  })

  it('has its box around all strokes, with a margin for the pen', () => {
    expect(strokesToPath([stroke([10, 20], [30, 20]), stroke([5, 60], [12, 45])])?.viewBox).toBe('1 16 33 48')
  })

  it('joins points by curves through their midpoints and ends at the last point', () => {
    const drawn = strokesToPath([stroke([0, 0], [10, 10], [20, 0], [30, 10])])
    expect(drawn?.path).toBe('M0 0Q10 10 15 5Q20 0 25 5L30 10')
  })

  it('draws a tap as a dot', () => {
    expect(strokesToPath([stroke([7.25, 8])])).toEqual({ path: 'M7.3 8L7.3 8', viewBox: '3.3 4 8 8' })
  })

  const point = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -10_000, max: 10_000 }))
  const strokes = fc.array(fc.array(point, { minLength: 1 }), { minLength: 1 })

  it('is one move for every stroke, and numbers and commands only', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const { path, viewBox } = strokesToPath(drawn.map((points) => stroke(...points)))!
        expect(path.match(/M/g)).toHaveLength(drawn.length)
        expect(`${path} ${viewBox}`).toMatch(/^[MQL\d .-]+$/)
      }),
    )
  })

  it('keeps every point inside its box', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const { viewBox } = strokesToPath(drawn.map((points) => stroke(...points)))!
        const [left, top, width, height] = viewBox.split(' ').map(Number) as [number, number, number, number]
        for (const [x, y] of drawn.flat()) {
          expect(x > left && x < left + width && y > top && y < top + height).toBe(true)
        }
      }),
    )
  })

  it('holds the most points that a device may send', () => {
    const long = stroke(...Array.from({ length: 5000 }, (_, index): [number, number] => [index, index % 90]))
    expect(strokesToPath(Array(40).fill(long))?.viewBox).toBe('-4 -4 5007 97')
  })
})
