import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepCurve } from './curve'

const at = (time: string) => new Date(`2022-12-21T${time}Z`)
const hour = { opensAt: at('01:00:00'), closesAt: at('02:00:00') }

describe('stepCurve', () => {
  it('has nothing to draw before the first signature', () => {
    expect(stepCurve({ signedAt: [], all: 4, ...hour })).toBeNull()
  })
  it('climbs one step a signature, over the time from opening to deadline', () => {
    const curve = stepCurve({ signedAt: [at('01:45:00'), at('01:15:00')], all: 4, ...hour })
    expect(curve).toMatchObject({
      from: hour.opensAt,
      to: hour.closesAt,
      path: 'M0 100H25V75H75V50H100',
      area: 'M0 100H25V75H75V50H100V100Z',
      marks: [
        { kind: 'opening', x: 0 },
        { kind: 'deadline', x: 100 },
      ],
    })
  })
  it('leaves a far opening and a far deadline out of the picture', () => {
    const curve = stepCurve({
      signedAt: [at('01:10:00'), at('01:40:00')],
      all: 2,
      opensAt: new Date('2022-12-01T01:00:00Z'),
      closesAt: new Date('2022-12-31T10:00:00Z'),
    })
    expect(curve).toMatchObject({ from: at('01:10:00'), to: at('01:40:00'), marks: [] })
  })
  it('gives a single signature ten minutes', () => {
    const curve = stepCurve({ signedAt: [at('01:10:00')], all: 2, opensAt: null, closesAt: null })
    expect(curve).toMatchObject({ from: at('01:10:00'), to: at('01:20:00'), path: 'M0 100H0V50H100' })
  })
  it('marks a deadline that was passed by a late signature', () => {
    const curve = stepCurve({ signedAt: [at('01:30:00'), at('02:30:00')], all: 2, ...hour })
    expect(curve?.marks).toContainEqual({ kind: 'deadline', x: 66.67 })
  })
  it('has no more steps than a screen can show, however many signed', () => {
    const signedAt = Array.from({ length: 10_000 }, (_, n) => new Date(at('01:00:00').getTime() + n * 360))
    const { path } = stepCurve({ signedAt, all: 10_000, ...hour })!
    expect(path.match(/V/g)!.length).toBeLessThanOrEqual(501)
    expect(path).toMatch(/H100V0H100$/)
  })
  it('never leaves its box and never goes back', () => {
    const instant = fc.date({ min: at('00:00:00'), max: at('12:00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.array(instant, { minLength: 1, maxLength: 60 }),
        instant,
        instant,
        (signedAt, opensAt, closesAt) => {
          const { path } = stepCurve({ signedAt, all: 60, opensAt, closesAt })!
          const xs = [...path.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x))
          const ys = [...path.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y))
          expect(xs).toEqual(xs.toSorted((a, b) => a - b))
          expect(ys).toEqual(ys.toSorted((a, b) => b - a))
          expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...xs, ...ys)).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})
