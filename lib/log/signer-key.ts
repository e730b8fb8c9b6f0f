import { createPrivateKey, type KeyObject } from 'node:crypto'
import { fromBase64, toBase64 } from './base64'
import { ed25519Signer, type NoteSigner } from './note'
import { noteKey, signatureTypes } from './note-key'

const prefix = 'PRIVATE+KEY+'
// PKCS#8 of an Ed25519 key up to its 32 bytes of seed (RFC 8410, section 7).
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const seedSize = 32

/**
 * A signing key as one line of text, with its name: `PRIVATE+KEY+name+id+base64(0x01 || seed)`, as Go's
 * golang.org/x/mod/sumdb/note writes and reads it. Throws as `noteKey` does.
 */
export function writeSignerKey(name: string, privateKey: KeyObject): string {
  const { id } = noteKey(name, signatureTypes.ed25519, privateKey)
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-seedSize)
  return `${prefix}${name}+${id}+${toBase64(Buffer.concat([Buffer.of(signatureTypes.ed25519), seed]))}`
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
