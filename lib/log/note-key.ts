import { createPublicKey, type KeyObject } from 'node:crypto'
import { sha256, toHex } from '@/lib/canonical'
import { fromBase64, toBase64 } from './base64'

/** How a key signs a note: the signature type bytes that the C2SP signed-note standard assigns. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes]

/** A public key that signs notes under a name; `id` is 8 hexadecimal digits, `publicKey` the 32 bytes of RFC 8032. */
export type NoteKey = { name: string; type: SignatureType; publicKey: Uint8Array; id: string }

/** Key names are not empty and hold neither a Unicode space nor a plus (C2SP signed-note, "Format"). */
export const isKeyName = (name: string): boolean =>
  name !== '' && !/[\p{White_Space}\p{Surrogate}+]/u.test(name) && !hasControl(name)

/**
 * The key that an Ed25519 key pair, given by either half, is under a name. Its id is the first 4 bytes of
 * SHA-256(name || 0x0A || type || public key) (C2SP signed-note, "Signatures"). Throws RangeError on a name that is
 * none, TypeError on a key that is not Ed25519.
 */
export function noteKey(name: string, type: SignatureType, key: KeyObject): NoteKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`)
  const { kty, crv, x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) throw new TypeError('not an Ed25519 key')
  const publicKey = new Uint8Array(Buffer.from(x, 'base64url'))
  return { name, type, publicKey, id: keyId(name, type, publicKey) }
}

/** The verifier key as text: `name+id+base64(type || public key)` (C2SP signed-note, "Verifier keys"). */
export const writeVerifierKey = ({ name, id, type, publicKey }: NoteKey): string =>
  `${name}+${id}+${toBase64(Buffer.concat([Buffer.of(type), publicKey]))}`

/** Reads a verifier key of the types above; null when it is malformed, of another type, or its id is not its own. */
export function parseVerifierKey(text: string): NoteKey | null {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = encoded === undefined ? null : fromBase64(encoded)
  if (name === undefined || !isKeyName(name) || id === undefined || bytes?.length !== 33) return null
  const type = Object.values(signatureTypes).find((known) => known === bytes[0])
  const publicKey = bytes.subarray(1)
  return type !== undefined && keyId(name, type, publicKey) === id ? { name, type, publicKey, id } : null
}

/** The key as node:crypto takes it. */
export const publicKeyOf = ({ publicKey }: NoteKey): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })

/** Whether text holds an ASCII control character other than newline, which no note may (C2SP signed-note, "Format"). */
export const hasControl = (text: string): boolean =>
  [...text].some((character) => character < ' ' && character !== '\n')

const keyId = (name: string, type: SignatureType, publicKey: Uint8Array) =>
  toHex(sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey])).subarray(0, 4))
