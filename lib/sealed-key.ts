import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceSize = 12
const tagSize = 16

const keyOf = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))

/**
 * Bytes as only somebody who knows `secret` reads them: a nonce of 12 bytes, AES-256-GCM, its tag of 16. The key is
 * HKDF-SHA-256 (RFC 5869) of the secret for this purpose.
 */
export function sealKey(bytes: Uint8Array, secret: string, purpose: string): Uint8Array {
  const nonce = randomBytes(nonceSize)
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), nonce)
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** What `sealKey` sealed under the same secret and purpose; null when it was another, or bytes were changed. */
export function openKey(sealed: Uint8Array, secret: string, purpose: string): Uint8Array | null {
  if (sealed.length < nonceSize + tagSize) return null
  const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), sealed.subarray(0, nonceSize))
  decipher.setAuthTag(sealed.subarray(-tagSize))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceSize, -tagSize)), decipher.final()])
  } catch {
    return null
  }
}
