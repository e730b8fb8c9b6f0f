import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** A value that has no canonical form; `path` says where, as in '$.targets[3].name'. */
export class CanonicalError extends Error {
  override name = 'CanonicalError'

  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`)
  }
}

const plainAscii = /^[ -~]*$/
const loneSurrogate = /\p{Surrogate}/u

/**
 * The UTF-8 bytes of a JSON value in canonical form (RFC 8785, JCS): the same bytes whatever the order of
 * keys. Stricter than the standard so that nothing is silently changed or dropped: only null, booleans,
 * finite numbers, NFC strings, arrays and plain objects. Throws CanonicalError on undefined, functions,
 * bigints, dates, lone surrogates, cycles.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  assertCanonical(value, null, new Set())
  return new TextEncoder().encode(canonicalize(value))
}

/** The 32 bytes of SHA-256 (FIPS 180-4). */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

/** Two lower-case hexadecimal digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/**
 * SHA-256 over a purpose and its parts: a hash made for one purpose never stands for another, and no two
 * lists of parts share an input. What is hashed, byte by byte, for the tag and then for each part in order:
 *
 *     4 bytes   the item's length in bytes, unsigned, big-endian
 *     n bytes   the item; a string as UTF-8
 *
 * Nothing stands before, between or after. Tags look like 'giao-uoc/challenge/v1'. Throws RangeError on an
 * empty tag and on a string with a lone surrogate, which UTF-8 cannot carry.
 */
export function taggedHash(tag: string, ...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  if (tag === '') throw new RangeError('a tagged hash needs a tag')
  const hash = createHash('sha256')
  for (const item of [tag, ...parts]) {
    const bytes = typeof item === 'string' ? encode(item) : item
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return new Uint8Array(hash.digest())
}

function assertCanonical(value: unknown, at: Place | null, above: Set<object>) {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') return assertText(value, at)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalError(pathTo(at), `${value} is not a JSON number`)
    return
  }
  if (typeof value !== 'object') throw new CanonicalError(pathTo(at), `${typeof value} is not a JSON value`)
  if (above.has(value)) throw new CanonicalError(pathTo(at), 'the value contains itself')
  above.add(value)
  if (Array.isArray(value)) assertItems(value, at, above)
  else assertProperties(value, at, above)
  above.delete(value)
}

/** Where a value stands; written out only when it is told. */
type Place = { key: string | number; in: Place | null }

function pathTo(place: Place | null): string {
  if (place === null) return '$'
  const { key } = place
  if (typeof key === 'string' && /^[A-Za-z_]\w*$/.test(key)) return `${pathTo(place.in)}.${key}`
  return `${pathTo(place.in)}[${JSON.stringify(key)}]`
}

function assertItems(items: unknown[], at: Place | null, above: Set<object>) {
  for (const [index, item] of items.entries()) assertCanonical(item, { key: index, in: at }, above)
}

function assertProperties(object: object, at: Place | null, above: Set<object>) {
  const prototype = Object.getPrototypeOf(object)
  const plain = prototype === null || prototype === Object.prototype
  if (!plain || Object.getOwnPropertySymbols(object).length > 0 || 'toJSON' in object)
    throw new CanonicalError(pathTo(at), 'only plain objects have a canonical form')
  for (const [key, item] of Object.entries(object)) {
    const place = { key, in: at }
    assertText(key, place)
    assertCanonical(item, place, above)
  }
}

function assertText(text: string, at: Place | null) {
  if (plainAscii.test(text)) return
  if (loneSurrogate.test(text)) throw new CanonicalError(pathTo(at), 'the text has a lone surrogate')
  if (text !== text.normalize('NFC')) throw new CanonicalError(pathTo(at), 'the text is not in NFC')
}

function encode(text: string): Uint8Array {
  if (loneSurrogate.test(text)) throw new RangeError('a lone surrogate has no UTF-8 form')
  return new TextEncoder().encode(text)
}
