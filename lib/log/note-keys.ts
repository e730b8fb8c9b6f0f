import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256, toHex } from '@/lib/canonical'

// PKCS#8 of an Ed25519 key up to its 32 bytes of seed (RFC 8410, section 7).
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const seedSize = 32

/** How a key signs a note: the signature type bytes that the C2SP signed-note standard assigns. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes]

/** A public key that signs notes under a name; `id` is 8 hexadecimal digits, `publicKey` the 32 bytes of RFC 8032. */
export type NoteKey = { name: string; type: SignatureType; publicKey: Uint8Array; id: string }

/** Signs notes with one key. */
export type NoteSigner = { key: NoteKey; sign: (text: string) => Uint8Array }
/** Checks the signatures of one key. */
export type NoteVerifier = { key: NoteKey; verify: (text: string, signature: Uint8Array) => boolean }

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
  const type = Object.values(signatureTypes).find((value) => value === bytes[0])
  const publicKey = bytes.subarray(1)
  return type !== undefined && keyId(name, type, publicKey) === id ? { name, type, publicKey, id } : null
}

/** The key as node:crypto takes it. */
export const publicKeyOf = ({ publicKey }: NoteKey): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })

/** A signer of plain Ed25519 notes (C2SP signed-note, "Ed25519 signatures"): RFC 8032 over the text. */
export function ed25519Signer(name: string, privateKey: KeyObject): NoteSigner {
  const key = noteKey(name, signatureTypes.ed25519, privateKey)
  return { key, sign: (text) => new Uint8Array(sign(null, Buffer.from(text), privateKey)) }
}

/** The verifier of a plain Ed25519 key. Throws TypeError on a key of another type. */
export function ed25519Verifier(key: NoteKey): NoteVerifier {
  if (key.type !== signatureTypes.ed25519) throw new TypeError(`${key.name} signs no plain notes`)
  const publicKey = publicKeyOf(key)
  return { key, verify: (text, signature) => verify(null, Buffer.from(text), publicKey, signature) }
}

/**
 * A signing key as one line of text, with its name: `PRIVATE+KEY+name+id+base64(0x01 || seed)`, as Go's
 * golang.org/x/mod/sumdb/note writes and reads it. Throws as `noteKey` does.
 */
export function writeSignerKey(name: string, privateKey: KeyObject): string {
  const { id } = noteKey(name, signatureTypes.ed25519, privateKey)
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-seedSize)
  return `PRIVATE+KEY+${name}+${id}+${toBase64(Buffer.concat([Buffer.of(signatureTypes.ed25519), seed]))}`
}

/** Reads such a line; null when it is malformed or its id is not its own. */
export function parseSignerKey(text: string): NoteSigner | null {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = encoded === undefined ? null : fromBase64(encoded)
  if (name === undefined || bytes?.length !== 1 + seedSize || bytes[0] !== signatureTypes.ed25519) return null
  const der = Buffer.concat([pkcs8Head, bytes.subarray(1)])
  const signer = ed25519Signer(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  return signer.key.id === id ? signer : null
}

/** Whether text holds an ASCII control character other than newline, which no note may (C2SP signed-note, "Format"). */
export const hasControl = (text: string): boolean =>
  [...text].some((character) => character < ' ' && character !== '\n')

/** Standard base64 with padding (RFC 4648, section 4). */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The bytes of standard base64, or null for any text that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null
}

const keyId = (name: string, type: SignatureType, publicKey: Uint8Array) =>
  toHex(sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey])).subarray(0, 4))
