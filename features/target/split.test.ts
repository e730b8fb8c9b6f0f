import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import demonstration from '@/db/seed/nam-tu-liem-2023.json'
import { compareDecimals, sumDecimals } from '@/lib/decimal'
import { splitSums } from '@/tests/cases/split-sums'
import { checkSum, splitEffect, sumCheckInWords } from './split'

const parts = ['122', '8', '31', '19']

test.each([
  ['17', 'giao 180 trong tổng 180; nếu điều chỉnh: 178, còn 2 chưa giao', 'under'],
  ['19', 'giao 180 trong tổng 180; nếu điều chỉnh: 180, đúng bằng tổng', 'exact'],
  ['19.5', 'giao 180 trong tổng 180; nếu điều chỉnh: 180,5, vượt 0,5', 'over'],
])('19 becoming %s makes of 180: %s', (after, words, state) => {
  expect(splitEffect({ total: '180', parts, changes: [{ before: '19', after }] })).toEqual({ words, state })
})

test('without changes it says what is assigned', () => {
  expect(splitEffect({ total: '200', parts, changes: [] })).toEqual({
    words: 'giao 180 trong tổng 200',
    state: 'under',
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

  it.each(splitSums)('of $total and $units is $state, $left left', ({ total, units, state, left }) => {
    expect(checkSum({ total, parts: units })).toMatchObject({ state, left })
  })
})

describe('the figures of the reference conference', () => {
  const { targets, assignments } = demonstration
  const partsOf = (code: string) =>
    targets.filter(({ parent }) => parent === code).map((part) => part.value_low)
  const sharesOf = (code: string) =>
    assignments.filter(({ target }) => target === code).map((share) => share.value_low)

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
