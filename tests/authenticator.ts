import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Kind = 'ES256' | 'EdDSA' | 'RS256'

/** What a test makes an authenticator, or the browser around it, do other than it should. */
export type Twist = {
  type?: string
  challenge?: string
  origin?: string
  rpId?: string
  crossOrigin?: boolean
  topOrigin?: string
  verified?: boolean
  present?: boolean
  counter?: number
  signature?: (signature: Buffer) => Buffer
}

type Asked = { challenge: string; rpId?: string; rp?: { id?: string } }

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** An authenticator with one credential, in software, at `origin`: it counts its signatures and always verifies. */
export function makeAuthenticator(origin: string, kind: Kind = 'ES256') {
  const { privateKey, publicKey } = keyPair(kind)
  const id = randomBytes(32)
  const cose = coseKey(kind, publicKey)
  let counter = 0

  function clientData(type: string, { challenge }: Asked, twist: Twist): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: twist.type ?? type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: twist.crossOrigin ?? false,
        ...(twist.topOrigin && { topOrigin: twist.topOrigin }),
      }),
    )
  }

  function authenticatorData(asked: Asked, twist: Twist, attested?: Buffer): Buffer {
    counter = twist.counter ?? counter + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = Number(twist.present ?? true) + 4 * Number(twist.verified ?? true) + (attested ? 64 : 0)
    const rpId = twist.rpId ?? asked.rpId ?? asked.rp?.id ?? new URL(origin).hostname
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  return {
    credentialId: base64url(id),
    publicKey: base64url(cose),

    /** As navigator.credentials.create answers; without attestation. */
    create(asked: Asked, twist: Twist = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
      const object = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authenticatorData(asked, twist, attested)],
        ]),
      )
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', asked, twist)),
        attestationObject: base64url(object),
        transports: ['internal'],
      }
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key' as const,
        response,
        clientExtensionResults: {},
      }
    },

    /** As navigator.credentials.get answers. */
    get(asked: Asked, twist: Twist = {}) {
      const client = clientData('webauthn.get', asked, twist)
      const data = authenticatorData(asked, twist)
      const signature = sign(
        kind === 'EdDSA' ? null : 'sha256',
        Buffer.concat([data, sha256(client)]),
        privateKey,
      )
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(twist.signature?.(signature) ?? signature),
      }
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key' as const,
        response,
        clientExtensionResults: {},
      }
    },
  }
}

export type Authenticator = ReturnType<typeof makeAuthenticator>

function keyPair(kind: Kind) {
  if (kind === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return kind === 'EdDSA'
    ? generateKeyPairSync('ed25519')
    : generateKeyPairSync('rsa', { modulusLength: 2048 })
}

/** COSE_Key, RFC 9053: kty, alg, then the numbers of its kind. */
function coseKey(kind: Kind, key: KeyObject): Buffer {
  const { x, y, n, e } = key.export({ format: 'jwk' })
  const number = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')
  const parts: Record<Kind, [number, Cbor][]> = {
    ES256: [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, number(x)],
      [-3, number(y)],
    ],
    EdDSA: [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, number(x)],
    ],
    RS256: [
      [1, 3],
      [3, -257],
      [-1, number(n)],
      [-2, number(e)],
    ],
  }
  return cbor(new Map(parts[kind]))
}

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** Encodes what a key or an attestation is made of (RFC 8949). */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) {
    const items = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)])
    return Buffer.concat([head(5, value.size), ...items])
  }
  return Buffer.concat([head(2, value.length), value])
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
