import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CanonicalError, canonicalBytes, sha256, taggedHash, toHex } from './canonical'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const nfcText = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC'))
const { json } = fc.letrec<{ json: unknown; list: unknown[]; record: Record<string, unknown> }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    nfcText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('json'), { maxLength: 5 }),
  record: fc.dictionary(nfcText, tie('json'), { maxKeys: 5, noNullPrototype: true }),
}))

const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) => [key, reordered(item)])
  return Object.fromEntries(entries.reverse())
}

describe('canonicalBytes', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(text(canonicalBytes(value))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('orders keys by UTF-16 code units, as RFC 8785, section 3.2.3 says', () => {
    const ordered = ['\r', '1', '\u0080', 'ö', '€', '\ud83d\ude00', '\uff21']
    const value = Object.fromEntries(ordered.toReversed().map((key) => [key, 0]))
    const members = ordered.map((key) => `${JSON.stringify(key)}:0`)
    expect(text(canonicalBytes(value))).toBe(`{${members.join(',')}}`)
  })

  it('hashes to what any SHA-256 tool says', () => {
    const bytes = canonicalBytes({ unit: 'Mỹ Đình 1', low: '93.5' })
    expect(text(bytes)).toBe('{"low":"93.5","unit":"Mỹ Đình 1"}')
    expect(toHex(sha256(bytes))).toBe('f29caa0454478c91361e5031e40f534589f815a3658e8018e4d8bf640fe85c0e')
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalBytes(reordered(value))).toEqual(canonicalBytes(value))
      }),
    )
  })

  it('keeps the whole value: reading the bytes back gives the same bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalBytes(value)
        expect(canonicalBytes(JSON.parse(text(bytes)))).toEqual(bytes)
        expect(JSON.parse(text(bytes))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  it.each([
    [{ unit: { name: 'Mỹ Đình'.normalize('NFD') } }, '$.unit.name'],
    [{ 'e\u0301': 1 }, '$["e\u0301"]'],
    [{ targets: [{ low: '1' }, { low: Number.NaN }] }, '$.targets[1].low'],
    [{ high: Number.POSITIVE_INFINITY }, '$.high'],
    [{ high: undefined }, '$.high'],
    [[1, undefined], '$[1]'],
    [new Array(1), '$[0]'],
    [undefined, '$'],
    [{ text: 'a\ud800' }, '$.text'],
    [{ '\udc00': 1 }, '$["\\udc00"]'],
    [{ at: new Date(0) }, '$.at'],
    [{ at: new Map() }, '$.at'],
    [{ at: { toJSON: () => 'hidden' } }, '$.at'],
    [{ at: { [Symbol('hidden')]: 1 } }, '$.at'],
    [{ count: 1n }, '$.count'],
    [{ f: () => 1 }, '$.f'],
    [cycle, '$.self'],
  ])('refuses %o at %s', (value, path) => {
    expect(() => canonicalBytes(value)).toThrow(CanonicalError)
    expect(() => canonicalBytes(value)).toThrow(expect.objectContaining({ path }))
  })

  it('takes one object in two places, which is no cycle', () => {
    const unit = { name: 'Phú Đô' }
    expect(text(canonicalBytes([unit, unit]))).toBe('[{"name":"Phú Đô"},{"name":"Phú Đô"}]')
  })
})

describe('taggedHash', () => {
  it('hashes length-prefixed items', () => {
    const input = Uint8Array.of(0, 0, 0, 1, 0x74, 0, 0, 0, 3, 0xc4, 0x91, 0x61, 0, 0, 0, 2, 0xff, 0x00)
    expect(taggedHash('t', 'đa', Uint8Array.of(0xff, 0x00))).toEqual(sha256(input))
    expect(toHex(sha256(input))).toBe('4c10a744cd188427edf1a14301f782f0e85e193c488dbd380d540420330591ba')
  })

  it('takes a string as its UTF-8 bytes', () => {
    expect(taggedHash('t', 'Mỹ Đình')).toEqual(taggedHash('t', new TextEncoder().encode('Mỹ Đình')))
  })

  it('refuses an empty tag and text that UTF-8 cannot carry', () => {
    expect(() => taggedHash('')).toThrow(RangeError)
    expect(() => taggedHash('t', '\ud800')).toThrow(RangeError)
  })

  const items = fc.array(fc.uint8Array({ max: 3, maxLength: 6 }), { maxLength: 4 })
  const sameItems = (a: Uint8Array[], b: Uint8Array[]) =>
    JSON.stringify(a.map(toHex)) === JSON.stringify(b.map(toHex))

  it('differs for every two lists of parts, even of the same bytes', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        expect(toHex(taggedHash('t', ...a)) === toHex(taggedHash('t', ...b))).toBe(sameItems(a, b))
      }),
      { numRuns: 1000 },
    )
  })

  it('differs when the same bytes are cut in another place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(12), fc.nat(12), (bytes, i, j) => {
        const [a, b] = [i, j].map((at) => [bytes.slice(0, at), bytes.slice(at)])
        expect(toHex(taggedHash('t', ...a!)) === toHex(taggedHash('t', ...b!))).toBe(sameItems(a!, b!))
        expect(taggedHash('t', bytes)).not.toEqual(taggedHash('t', ...a!))
      }),
    )
  })

  it('differs for every two tags', () => {
    fc.assert(
      fc.property(nfcText, nfcText, items, (a, b, parts) => {
        fc.pre(a !== b && a !== '' && b !== '')
        expect(taggedHash(a, ...parts)).not.toEqual(taggedHash(b, ...parts))
      }),
    )
  })
})
