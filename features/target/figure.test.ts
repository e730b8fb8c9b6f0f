import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import demonstration from '@/db/seed/nam-tu-liem-2023.json'
import { compareDecimals, sumDecimals } from '@/lib/decimal'
import { type Direction, directions } from '@/lib/terms'
import { checkSum, directionInWords, figureInWords, formatFigure, sumCheckInWords } from './figure'

const figure = (direction: Direction, low: string, measureUnit: string, high: string | null = null) => ({
  direction,
  low,
  high,
  measureUnit,
})

const figures = [
  [figure('at_least', '8664.9', 'tỷ đồng'), '8.664,9 tỷ đồng', 'từ 8.664,9 tỷ đồng trở lên'],
  [figure('at_most', '1130.756', 'tỷ đồng'), '1.130,756 tỷ đồng', 'không quá 1.130,756 tỷ đồng'],
  [figure('at_least', '93.5', '%'), '93,5%', 'từ 93,5% trở lên'],
  [figure('at_most', '6.7', '%'), '6,7%', 'không quá 6,7%'],
  [figure('equal', '61.6', '%'), '61,6%', 'bằng 61,6%'],
  [figure('range', '13', '%', '14'), '13-14%', 'trong khoảng 13-14%'],
  [figure('maintain', '100', '%'), '100%', 'duy trì 100%'],
  [figure('composition', '100', '%'), '100%', 'cơ cấu tổng 100%'],
  [figure('at_least', '180', 'đảng viên'), '180 đảng viên', 'từ 180 đảng viên trở lên'],
  [figure('at_most', '2674', 'người'), '2.674 người', 'không quá 2.674 người'],
  [figure('range', '-2', '%', '-1.5'), '-2 đến -1,5%', 'trong khoảng -2 đến -1,5%'],
  [figure('equal', '3', '‰'), '3‰', 'bằng 3‰'],
  [figure('equal', '3', ''), '3', 'bằng 3'],
] as const

describe('a figure', () => {
  it.each(figures)('%j reads %s, in words %s', (given, short, phrase) => {
    expect(formatFigure(given)).toBe(short)
    expect(figureInWords(given)).toBe(phrase)
  })

  it('of a range without an upper end is a fault', () => {
    expect(() => formatFigure(figure('range', '13', '%'))).toThrow(RangeError)
  })

  it('has different words for every direction', () => {
    expect(directions.map(directionInWords)).toEqual([
      'đạt ít nhất',
      'không vượt quá',
      'bằng',
      'trong khoảng',
      'duy trì ở mức',
      'cơ cấu tổng',
    ])
  })
})

describe('a sum check', () => {
  it.each([
    ['180', ['122', '8', '31', '19'], '122 + 8 + 31 + 19 = 180'],
    ['2674', ['364', '1968', '342'], '364 + 1.968 + 342 = 2.674'],
    ['100', ['61.6', '38.3', '0.1'], '61,6 + 38,3 + 0,1 = 100'],
  ])('of %s holds as issued', (total, parts, sentence) => {
    expect(checkSum({ total, parts }).state).toBe('exact')
    expect(sumCheckInWords({ total, parts })).toBe(sentence)
  })

  it('says what is left', () => {
    const check = { total: '180', parts: ['122', '8', '31'] }
    expect(checkSum(check)).toEqual({ assigned: '161', left: '19', state: 'under' })
    expect(sumCheckInWords(check)).toBe('122 + 8 + 31 = 161, còn 19 chưa giao trong tổng 180')
  })

  it('says what is too much', () => {
    const check = { total: '100', parts: ['61.6', '38.5'] }
    expect(checkSum(check)).toEqual({ assigned: '100.1', left: '-0.1', state: 'over' })
    expect(sumCheckInWords(check)).toBe('61,6 + 38,5 = 100,1, vượt 0,1 so với tổng 100')
  })

  it('says that nothing is assigned yet', () => {
    expect(checkSum({ total: '4500', parts: [] })).toEqual({ assigned: '0', left: '4500', state: 'under' })
    expect(sumCheckInWords({ total: '4500', parts: [] })).toBe('chưa giao phần nào trong tổng 4.500')
  })

  it('counts the parts when they are too many to list', () => {
    expect(sumCheckInWords({ total: '4480', parts: Array(56).fill('80') })).toBe('tổng 56 phần = 4.480')
  })

  const cents = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((n) => {
    const digits = String(n).padStart(3, '0')
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`
  })

  it('always has assigned and left add up to the total', () => {
    fc.assert(
      fc.property(cents, fc.array(cents), (total, parts) => {
        const { assigned, left } = checkSum({ total, parts })
        expect(compareDecimals(sumDecimals([assigned, left]), total)).toBe(0)
      }),
    )
  })

  it('is exact for parts of their own sum, under without one part and over with one more', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), cents, (parts, more) => {
        const total = sumDecimals(parts)
        expect(checkSum({ total, parts }).state).toBe('exact')
        expect(checkSum({ total, parts: parts.slice(1) }).state).toBe('under')
        expect(checkSum({ total, parts: [...parts, more] }).state).toBe('over')
      }),
    )
  })
})

describe('the figures of the reference conference', () => {
  const { targets, assignments } = demonstration
  const figureOf = (code: string) => {
    const target = targets.find((candidate) => candidate.code === code)!
    return figure(target.direction as Direction, target.value_low, target.measure_unit, target.value_high)
  }
  const partsOf = (code: string) =>
    targets.filter(({ parent }) => parent === code).map((part) => part.value_low)
  const sharesOf = (code: string) =>
    assignments.filter(({ target }) => target === code).map((share) => share.value_low)

  it('read as issued', () => {
    expect(
      ['A1', 'B1', 'B2.1', 'B3', 'B4', 'B5', 'B12', 'B19'].map((code) => formatFigure(figureOf(code))),
    ).toEqual([
      '180 đảng viên',
      '13-14%',
      '61,6%',
      '8.664,9 tỷ đồng',
      '1.130,756 tỷ đồng',
      '2,97%',
      '100%',
      '2.674 người',
    ])
  })

  it.each(targets.filter(({ rollup }) => rollup === 'sum'))(
    'add up: $name, $value_low',
    ({ code, value_low }) => {
      expect(checkSum({ total: value_low, parts: partsOf(code) }).state).toBe('exact')
    },
  )

  it.each(targets.filter(({ allocation }) => allocation === 'split'))(
    'are split without a rest: $name, $value_low',
    ({ code, value_low }) => {
      expect(checkSum({ total: value_low, parts: sharesOf(code) }).state).toBe('exact')
    },
  )
})
