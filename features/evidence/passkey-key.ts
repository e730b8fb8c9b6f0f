import { type KeptAssertion, publicKeyOf } from '@/features/session/passkey/assertion'

/** The key of a kept assertion as public tools read it: `pem` (RFC 7468, SubjectPublicKeyInfo), and how it signs. */
export type PasskeyKey = { pem: string; digest: 'sha256' | null }

/** Throws when the bytes are no kept assertion, or its key is of no known kind. */
export function passkeyKey(assertion: Uint8Array): PasskeyKey {
  const { publicKey } = JSON.parse(new TextDecoder().decode(assertion)) as KeptAssertion
  const known = publicKeyOf(Buffer.from(publicKey, 'base64url'))
  if (!known) throw new Error('a kept assertion has a key of no known kind')
  return { pem: known.key.export({ type: 'spki', format: 'pem' }).toString(), digest: known.digest }
}
