import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, sumDecimals } from '@/lib/decimal'
import { type Direction, directions, type ResultPeriod, resultPeriods } from '@/lib/terms'
import { isFinal, latestOf, likelyPeriod } from './periods'
import { rules, type Verdict, verdictOf } from './verdict'

const figure = (direction: Direction, low: string, measureUnit: string, high: string | null = null) => ({
  direction,
  low,
  high,
  measureUnit,
})
const verdict = (target: ReturnType<typeof figure>, period: ResultPeriod, value: string) =>
  verdictOf(target, { period, value })

describe('the verdict on a result', () => {
  const cases: [string, ReturnType<typeof figure>, ResultPeriod, string, Verdict][] = [
    ['an amount on its way', figure('at_least', '8664.9', 'tỷ đồng'), 'q1', '2166.225', 'reached'],
    ['an amount a hair behind', figure('at_least', '8664.9', 'tỷ đồng'), 'q1', '2166.224', 'at_risk'],
    ['half an amount by midyear', figure('at_least', '180', 'đảng viên'), 'h1', '90', 'reached'],
    ['three quarters short by one', figure('at_least', '180', 'đảng viên'), 'q3', '134', 'at_risk'],
    ['an amount at the end', figure('at_least', '180', 'đảng viên'), 'year', '179', 'missed'],
    ['a share is not pro rata', figure('at_least', '93.5', '%'), 'q1', '93.4', 'at_risk'],
    ['a share at the end', figure('at_least', '93.5', '%'), 'q4', '93.50', 'reached'],
    ['a ceiling that is kept', figure('at_most', '6.7', '%'), 'q3', '6.7', 'reached'],
    ['a ceiling that is passed', figure('at_most', '6.7', '%'), 'year', '6.71', 'missed'],
    ['a ceiling of an amount', figure('at_most', '2674', 'người'), 'q1', '2675', 'at_risk'],
    ['both ends of a range', figure('range', '13', '%', '14'), 'year', '14.0', 'reached'],
    ['beyond a range', figure('range', '13', '%', '14'), 'year', '14.01', 'missed'],
    ['kept at a level', figure('maintain', '100', '%'), 'q2', '100', 'reached'],
    ['fallen from a level', figure('maintain', '100', '%'), 'q2', '99.9', 'at_risk'],
    ['exactly', figure('equal', '61.6', '%'), 'year', '61.60', 'reached'],
    ['a whole of parts', figure('composition', '100', '%'), 'year', '99.9', 'missed'],
  ]
  it.each(cases)('%s', (_, target, period, value, expected) => {
    expect(verdict(target, period, value)).toBe(expected)
  })

  it('is that nothing was reported where nothing was', () => {
    expect(verdictOf(figure('at_least', '10', '%'), null)).toBe('not_reported')
  })

  it('is told for every direction on screen', () => {
    expect(rules.flatMap((rule) => rule.directions).sort()).toEqual([...directions].sort())
  })
})

const decimal = fc
  .tuple(fc.integer({ min: -99999, max: 999999 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, scale]) => plain(units, scale))
const period = fc.constantFrom(...resultPeriods)
const target = fc
  .record({
    direction: fc.constantFrom(...directions),
    low: decimal,
    step: decimal.filter((one) => compareDecimals(one, '0') > 0),
    measureUnit: fc.constantFrom('%', 'người', 'tỷ đồng', ''),
  })
  .map(({ direction, low, step, measureUnit }) =>
    figure(direction, low, measureUnit, direction === 'range' ? sumDecimals([low, step]) : null),
  )

describe('properties of the verdict', () => {
  it('the figure itself always reaches its target', () => {
    fc.assert(fc.property(target, period, (one, at) => verdict(one, at, one.low) === 'reached'))
  })

  it('misses only when the year is over, and risks only before', () => {
    fc.assert(
      fc.property(target, period, decimal, (one, at, value) => {
        const found = verdict(one, at, value)
        return found === 'reached' || found === (isFinal(at) ? 'missed' : 'at_risk')
      }),
    )
  })

  it('more never turns a floor or a kept level worse, nor less a ceiling', () => {
    fc.assert(
      fc.property(target, period, decimal, decimal, (one, at, a, b) => {
        const [less, more] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a]
        const reached = (value: string) => verdict(one, at, value) === 'reached'
        if (one.direction === 'at_least' || one.direction === 'maintain')
          return !reached(less) || reached(more)
        if (one.direction === 'at_most') return !reached(more) || reached(less)
        return true
      }),
    )
  })

  it('does not depend on how many decimals were written', () => {
    fc.assert(
      fc.property(target, period, decimal, (one, at, value) => {
        const longer = value.includes('.') ? `${value}00` : `${value}.0`
        return verdict(one, at, value) === verdict(one, at, longer)
      }),
    )
  })

  it('asks of an amount no less as the year goes on', () => {
    fc.assert(
      fc.property(target, decimal, (one, value) => {
        const reached = (['q1', 'h1', 'q3', 'year'] as const).map(
          (at) => verdict(one, at, value) === 'reached',
        )
        return (
          one.direction !== 'at_least' ||
          reached.every((now, index) => index === 0 || !now || reached[index - 1])
        )
      }),
    )
  })
})

describe('the latest report', () => {
  it('is the one of the latest period, and of a period the first', () => {
    const reports = [
      { period: 'q1', value: 'new' },
      { period: 'q1', value: 'old' },
      { period: 'h1', value: 'half' },
      { period: 'q2', value: 'second' },
    ] as const
    expect(latestOf(reports)).toMatchObject({ value: 'half' })
    expect(latestOf(reports.slice(0, 2))).toMatchObject({ value: 'new' })
    expect(latestOf([])).toBeNull()
  })
})

it('offers the period that the day speaks for', () => {
  const days = ['2022-12-31', '2023-03-31', '2023-04-01', '2023-09-30', '2023-12-01', '2024-01-05']
  expect(days.map((day) => likelyPeriod(2023, day))).toEqual(['q1', 'q1', 'h1', 'q3', 'year', 'year'])
})

function plain(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const text = scale > 0 ? `${whole}.${digits.slice(-scale)}` : whole
  return units < 0 ? `-${text}` : text
}
