import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDecimals,
  formatDecimal,
  isDecimal,
  parseDecimal,
  subtractDecimals,
  sumDecimals,
} from './decimal'

const decimal = fc
  .record({
    units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    scale: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ units, scale }) => {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
    const whole = `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}`
    return scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`
  })

const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0

describe('isDecimal', () => {
  it.each(['0', '180', '8664.9', '-1.50', '0.00', '1130.756'])('takes %s', (text) => {
    expect(isDecimal(text)).toBe(true)
  })

  it.each(['', '-', '-0', '-0.00', '05', '1.', '.5', '1e3', '1,5', ' 1', '1\n', '+1', 'NaN', '١'])(
    'refuses %j',
    (text) => {
      expect(isDecimal(text)).toBe(false)
    },
  )
})

describe('formatDecimal', () => {
  it.each([
    ['8664.9', '8.664,9'],
    ['1130.756', '1.130,756'],
    ['61.6', '61,6'],
    ['2674', '2.674'],
    ['180', '180'],
    ['1130756', '1.130.756'],
    ['-1234.50', '-1.234,50'],
    ['-123', '-123'],
  ])('writes %s as %s', (value, text) => {
    expect(formatDecimal(value)).toBe(text)
  })

  it('throws on what is not a decimal', () => {
    expect(() => formatDecimal('8.664,9')).toThrow(RangeError)
  })
})

describe('parseDecimal', () => {
  it.each([
    ['8.664,9', '8664.9'],
    ['8664,9', '8664.9'],
    ['8664.9', '8664.9'],
    ['1.130,756', '1130.756'],
    ['1.130.756', '1130756'],
    ['1 130 756', '1130756'],
    ['1\u00a0130,50', '1130.50'],
    ['1,130', '1.130'],
    ['1130.756', '1130.756'],
    ['0.130', '0.130'],
    ['61,6 %', '61.6'],
    ['61,6%', '61.6'],
    ['  05 ', '5'],
    ['-1,5', '-1.5'],
    ['\u22121,5', '-1.5'],
    ['-0,00', '0.00'],
  ])('reads %j as %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['1.130', ['1130', '1.130']],
    ['-13.400', ['-13400', '-13.400']],
    ['100.000 %', ['100000', '100.000']],
  ])('returns both readings of %s', (text, readings) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'ambiguous', readings })
  })

  it.each(['', '  ', '%', '\u00a0'])('calls %j empty', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'empty' })
  })

  it.each([
    '1,130,756',
    '8,664.9',
    '1.13.756',
    '1.130.75',
    '1.2345,6',
    '1 13',
    '1 130.5',
    '5,',
    ',5',
    '1,2,3',
  ])('refuses the punctuation of %j', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'malformed' })
  })

  it.each(['1e3', '+5', 'năm', '5 người', '5%%', '0x10', '٣', '1'.repeat(31)])('refuses %j', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'malformed' })
  })

  it('reads back what formatDecimal writes, or names it among the readings', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const parsed = parseDecimal(formatDecimal(value))
        if (parsed.ok) expect(parsed.value).toBe(value)
        else expect(parsed).toMatchObject({ reason: 'ambiguous', readings: [value, expect.anything()] })
      }),
    )
  })

  it('reads plain notation as itself, or names it among the readings', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const parsed = parseDecimal(value)
        if (parsed.ok) expect(parsed.value).toBe(value)
        else expect(parsed).toMatchObject({ reason: 'ambiguous', readings: [expect.anything(), value] })
      }),
    )
  })

  it('only ever returns decimals, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0015.,- %') }), (text) => {
        const parsed = parseDecimal(text)
        if (parsed.ok) expect(isDecimal(parsed.value)).toBe(true)
        else if (parsed.reason === 'ambiguous') {
          expect(parsed.readings.every(isDecimal)).toBe(true)
          expect(compareDecimals(...parsed.readings)).not.toBe(0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('arithmetic', () => {
  it('is exact where binary floating point is not', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(sumDecimals(['61.6', '38.3', '0.1'])).toBe('100.0')
    expect(subtractDecimals('9007199254740993', '0.01')).toBe('9007199254740992.99')
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1)
  })

  it('sums the issued totals', () => {
    expect(sumDecimals(['122', '8', '31', '19'])).toBe('180')
    expect(sumDecimals(['364', '1968', '342'])).toBe('2674')
    expect(sumDecimals([])).toBe('0')
  })

  it('throws on what is not a decimal', () => {
    expect(() => sumDecimals(['1', '1,5'])).toThrow(RangeError)
    expect(() => subtractDecimals('1', '')).toThrow(RangeError)
    expect(() => compareDecimals('-0', '0')).toThrow(RangeError)
  })

  it('sums in any order to the same text', () => {
    const shuffled = fc
      .array(decimal)
      .chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      )
    fc.assert(
      fc.property(shuffled, ([values, reordered]) => {
        expect(sumDecimals(reordered)).toBe(sumDecimals(values))
      }),
    )
  })

  it('keeps the decimals of the finest term and undoes addition by subtraction', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const sum = sumDecimals([a, b])
        expect(isDecimal(sum)).toBe(true)
        expect(decimalsOf(sum)).toBe(Math.max(decimalsOf(a), decimalsOf(b)))
        expect(compareDecimals(subtractDecimals(sum, b), a)).toBe(0)
      }),
    )
  })

  it('orders as the sign of the difference', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = subtractDecimals(a, b)
        const sign = difference.startsWith('-') ? -1 : /[1-9]/.test(difference) ? 1 : 0
        expect(compareDecimals(a, b)).toBe(sign)
        expect(compareDecimals(b, a) + compareDecimals(a, b)).toBe(0)
      }),
    )
  })
})
