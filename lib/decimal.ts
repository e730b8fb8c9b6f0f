/**
 * A decimal number in plain notation: '8664.9', '-1.50', '0'. No exponent, no leading zeros, no minus zero;
 * trailing zeros are kept because they are the number of decimals that was issued. Postgres `numeric` reads
 * and writes it.
 */
export type Decimal = string

export type ParsedDecimal =
  | { ok: true; value: Decimal }
  | { ok: false; reason: 'empty' | 'malformed' }
  | { ok: false; reason: 'ambiguous'; readings: [grouped: Decimal, fractional: Decimal] }

const plain = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const typed =
  /^(?<sign>[-\u2212]?)(?<whole>\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+))(?:,(?<fraction>\d+))?$/
const typedWithPoint = /^(?<sign>[-\u2212]?)(?<whole>\d+)\.(?<fraction>\d+)$/
const maxDigits = 30

/** Whether `text` is a Decimal as this program writes it. */
export function isDecimal(text: string): boolean {
  return plain.test(text)
}

/** '1130.756' -> '1.130,756': points between thousands, a decimal comma. Throws RangeError. */
export function formatDecimal(value: Decimal): string {
  assertDecimal(value)
  const [whole = '', fraction] = value.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** A number of things as people write it: 10000 -> '10.000'. */
export const formatCount = (count: number): string => formatDecimal(String(count))

/**
 * Reads a figure as people type it: '8.664,9', '8664,9', '8664.9', '1 130 756', '05', '61,6 %'. The unit % is
 * dropped. One point before exactly three digits ('1.130') can be 1130 or 1,130: refused as `ambiguous` with
 * both readings.
 */
export function parseDecimal(text: string): ParsedDecimal {
  const input = text.replace(/\s+/g, ' ').trim().replace(/ ?%$/, '')
  if (input === '') return { ok: false, reason: 'empty' }
  if (input.replace(/\D/g, '').length > maxDigits) return { ok: false, reason: 'malformed' }
  const [grouped, fractional] = [typed, typedWithPoint].map((form) => reading(form.exec(input)))
  if (grouped && fractional) return { ok: false, reason: 'ambiguous', readings: [grouped, fractional] }
  const value = grouped ?? fractional
  return value ? { ok: true, value } : { ok: false, reason: 'malformed' }
}

/** The exact sum, with as many decimals as the finest term; '0' for no terms. Throws RangeError. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...values.map(scaleOf))
  return fromUnits(
    values.reduce((sum, value) => sum + toUnits(value, scale), 0n),
    scale,
  )
}

/** The exact difference `a - b`, with as many decimals as the finer of the two. Throws RangeError. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  return fromUnits(toUnits(a, scale) - toUnits(b, scale), scale)
}

/** Orders by value, whatever the number of decimals: '1.5' equals '1.50'. Throws RangeError. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  const [left, right] = [toUnits(a, scale), toUnits(b, scale)]
  return left < right ? -1 : left > right ? 1 : 0
}

function reading(match: RegExpExecArray | null): Decimal | undefined {
  if (!match?.groups) return undefined
  const { sign, whole = '', fraction = '' } = match.groups
  const units = BigInt(whole.replace(/[. ]/g, '') + fraction)
  return fromUnits(sign ? -units : units, fraction.length)
}

function assertDecimal(value: string) {
  if (!isDecimal(value)) throw new RangeError(`not a decimal in plain notation: ${JSON.stringify(value)}`)
}

function scaleOf(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

function toUnits(value: Decimal, scale: number): bigint {
  assertDecimal(value)
  return BigInt(value.replace('.', '') + '0'.repeat(scale - scaleOf(value)))
}

function fromUnits(units: bigint, scale: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
}
