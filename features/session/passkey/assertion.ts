import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/**
 * A WebAuthn assertion with all that checks it; bytes are base64url without padding. `publicKey` is the COSE_Key
 * (RFC 9052) that the authenticator gave when it was enrolled.
 */
export type Assertion = {
  rpId: string
  origin: string
  credentialId: string
  publicKey: string
  authenticatorData: string
  clientDataJSON: string
  signature: string
}

/** What a signature's challenge is made of: hashes as 64 hexadecimal digits, `nonce` as 32 bytes in base64url. */
export type SigningParts = {
  documentHash: string
  strokesHash: string
  unit: string
  role: string
  authority: string
  nonce: string
}

/** An assertion as it is kept under a signature, in canonical JSON (RFC 8785). */
export type KeptAssertion = Assertion & { format: 'giao-uoc/assertion/1'; challenge: SigningParts }

const userPresent = 1
const userVerified = 4

/**
 * The 32 bytes that a passkey signs for a pledge: SHA-256 over, for each of the tag 'giao-uoc/sign-challenge/v1',
 * the document hash and the strokes hash (32 bytes each), unit, role, authority (UTF-8) and nonce in this order,
 * its length in bytes (4 bytes, unsigned, big-endian) and the item itself.
 */
export function signingChallenge({ documentHash, strokesHash, unit, role, authority, nonce }: SigningParts) {
  const hash = createHash('sha256')
  for (const item of [
    Buffer.from('giao-uoc/sign-challenge/v1'),
    Buffer.from(documentHash, 'hex'),
    Buffer.from(strokesHash, 'hex'),
    ...[unit, role, authority].map((text) => Buffer.from(text)),
    Buffer.from(nonce, 'base64url'),
  ]) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(item.length)
    hash.update(length).update(item)
  }
  return new Uint8Array(hash.digest())
}

/**
 * What is wrong with an assertion over `challenge`, or null: Web Authentication Level 3, section 7.2, with user
 * verification required and no frame of another origin. The counter is for whoever keeps the last one. Needs nothing
 * but node:crypto, so that it can be read and run apart from this program.
 */
export function assertionProblem(assertion: Assertion, challenge: Uint8Array): string | null {
  const clientData = fromBase64url(assertion.clientDataJSON)
  const client = parsed(clientData)
  if (client?.type !== 'webauthn.get') return 'it is not of the type webauthn.get'
  if (client.challenge !== Buffer.from(challenge).toString('base64url')) return 'it answers another challenge'
  if (client.origin !== assertion.origin) return `it was made at ${client.origin}`
  if (client.crossOrigin !== undefined && client.crossOrigin !== false)
    return 'it was made in a foreign frame'
  if (client.topOrigin !== undefined) return 'it was made in a foreign frame'

  const data = fromBase64url(assertion.authenticatorData)
  if (data.length < 37) return 'its authenticator data are cut short'
  if (!data.subarray(0, 32).equals(sha256(assertion.rpId))) return 'it was made for another site'
  const flags = data[32]!
  if (!(flags & userPresent)) return 'nobody was present'
  if (!(flags & userVerified)) return 'the user was not verified'

  const key = publicKeyOf(fromBase64url(assertion.publicKey))
  if (!key) return 'its public key is of no known kind'
  const signed = Buffer.concat([data, sha256(clientData)])
  return verify(key.digest, signed, key.key, fromBase64url(assertion.signature))
    ? null
    : 'its signature does not fit its public key'
}

/** What is wrong with an assertion that is kept under a signature, or null. */
export const keptAssertionProblem = (kept: KeptAssertion): string | null =>
  assertionProblem(kept, signingChallenge(kept.challenge))

/** The authenticator's count of its signatures (big-endian, after the flags); 0 from one that does not count. */
export const counterOf = ({ authenticatorData }: Assertion): number =>
  fromBase64url(authenticatorData).readUInt32BE(33)

const fromBase64url = (text: string) => Buffer.from(text, 'base64url')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

function parsed(json: Uint8Array): Record<string, unknown> | null {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return null
  }
}

/**
 * The key of COSE_Key bytes, and the digest to verify with (null: the algorithm has its own); null for any but ES256,
 * EdDSA over Ed25519 and RS256. By COSE's labels (RFC 9053): 1 kty, 3 alg, then -1 crv, -2 x, -3 y, or -1 n, -2 e.
 */
export function publicKeyOf(cose: Uint8Array): { key: KeyObject; digest: 'sha256' | null } | null {
  const map = readMap(cose)
  const text = (label: number) => Buffer.from(map?.get(label) as Uint8Array).toString('base64url')
  const jwk = (key: Record<string, string>) => createPublicKey({ key, format: 'jwk' })
  try {
    switch ([1, 3, -1].map((label) => (typeof map?.get(label) === 'number' ? map.get(label) : '')).join()) {
      case '2,-7,1':
        return { key: jwk({ kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) }), digest: 'sha256' }
      case '1,-8,6':
        return { key: jwk({ kty: 'OKP', crv: 'Ed25519', x: text(-2) }), digest: null }
      case '3,-257,':
        return { key: jwk({ kty: 'RSA', n: text(-1), e: text(-2) }), digest: 'sha256' }
      default:
        return null
    }
  } catch {
    return null
  }
}

/** A CBOR map (RFC 8949) from integers to integers and byte strings, which is all that a COSE_Key of ours holds. */
function readMap(bytes: Uint8Array): Map<number, number | Uint8Array> | null {
  let at = 0
  const head = (): [major: number, value: number] => {
    const first = bytes[at++] ?? 0xff
    const wide = (first & 31) - 23
    if (wide <= 0) return [first >> 5, first & 31]
    if (wide > 2) return [7, 0]
    let value = 0
    for (let left = wide; left > 0; left--) value = value * 256 + (bytes[at++] ?? 0)
    return [first >> 5, value]
  }
  const integer = ([major, value]: [number, number]) =>
    major === 0 ? value : major === 1 ? -1 - value : undefined

  const [major, size] = head()
  if (major !== 5) return null
  const map = new Map<number, number | Uint8Array>()
  for (let left = size; left > 0; left--) {
    const label = integer(head())
    const item = head()
    const value = item[0] === 2 ? bytes.subarray(at, at + item[1]) : integer(item)
    if (label === undefined || value === undefined || map.has(label)) return null
    if (typeof value !== 'number') at += item[1]
    map.set(label, value)
  }
  return at === bytes.length ? map : null
}
