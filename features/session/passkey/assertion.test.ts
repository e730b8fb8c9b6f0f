import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { taggedHash } from '@/lib/canonical'
import { makeAuthenticator, type Twist } from '@/tests/authenticator'
import {
  type Assertion,
  assertionProblem,
  counterOf,
  type KeptAssertion,
  keptAssertionProblem,
  signingChallenge,
} from './assertion'

const origin = 'https://thidua.example.vn'
const rpId = 'thidua.example.vn'
const challenge = new Uint8Array(randomBytes(32))

function asserted(kind: Parameters<typeof makeAuthenticator>[1], over: Uint8Array, twist?: Twist): Assertion {
  const authenticator = makeAuthenticator(origin, kind)
  const asked = { challenge: Buffer.from(over).toString('base64url'), rpId }
  const { id, response } = authenticator.get(asked, twist)
  return { rpId, origin, credentialId: id, publicKey: authenticator.publicKey, ...response }
}

describe.each(['ES256', 'EdDSA', 'RS256'] as const)('an assertion by %s', (kind) => {
  test('holds over its challenge, and over no other', () => {
    const assertion = asserted(kind, challenge)
    expect(assertionProblem(assertion, challenge)).toBeNull()
    expect(counterOf(assertion)).toBe(1)
    expect(assertionProblem(assertion, new Uint8Array(randomBytes(32)))).toBe('it answers another challenge')
  })

  test('does not survive a flipped bit of its signature, nor the key of another', () => {
    const flip = (signature: Buffer) => {
      signature[signature.length - 1]! ^= 1
      return signature
    }
    const problem = 'its signature does not fit its public key'
    expect(assertionProblem(asserted(kind, challenge, { signature: flip }), challenge)).toBe(problem)
    const swapped = { ...asserted(kind, challenge), publicKey: makeAuthenticator(origin, kind).publicKey }
    expect(assertionProblem(swapped, challenge)).toBe(problem)
  })
})

test.each<[string, Twist]>([
  ['it is not of the type webauthn.get', { type: 'webauthn.create' }],
  ['it was made at https://ke-xau.example', { origin: 'https://ke-xau.example' }],
  ['it was made in a foreign frame', { crossOrigin: true }],
  ['it was made in a foreign frame', { topOrigin: 'https://ke-xau.example' }],
  ['it was made for another site', { rpId: 'example.vn' }],
  ['nobody was present', { present: false }],
  ['the user was not verified', { verified: false }],
])('%s', (problem, twist) => {
  expect(assertionProblem(asserted('ES256', challenge, twist), challenge)).toBe(problem)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 20)],
  [
    'of another algorithm',
    (bytes: Buffer) => Buffer.from(bytes.toString('hex').replace('0326', '0325'), 'hex'),
  ],
  ['with bytes behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
  ['empty', () => Buffer.alloc(0)],
])('a public key %s is of no known kind', (_, change) => {
  const assertion = asserted('ES256', challenge)
  const publicKey = change(Buffer.from(assertion.publicKey, 'base64url')).toString('base64url')
  expect(assertionProblem({ ...assertion, publicKey }, challenge)).toBe('its public key is of no known kind')
})

const parts = {
  documentHash: 'ab'.repeat(32),
  strokesHash: 'cd'.repeat(32),
  unit: '6f2b3a52-0d5e-4d7c-9d0c-6e8f0c6c1a11',
  role: 'unit_head',
  authority: 'on_behalf_of_collective',
  nonce: randomBytes(32).toString('base64url'),
}

test('the challenge of a signature is the tagged hash of its parts', () => {
  expect(signingChallenge(parts)).toEqual(
    taggedHash(
      'giao-uoc/sign-challenge/v1',
      Buffer.from(parts.documentHash, 'hex'),
      Buffer.from(parts.strokesHash, 'hex'),
      parts.unit,
      parts.role,
      parts.authority,
      Buffer.from(parts.nonce, 'base64url'),
    ),
  )
})

test('a kept assertion holds for its own parts only', () => {
  const assertion = asserted('ES256', signingChallenge(parts))
  const kept: KeptAssertion = { format: 'giao-uoc/assertion/1', ...assertion, challenge: parts }
  expect(keptAssertionProblem(kept)).toBeNull()
  for (const [part, other] of Object.entries({
    documentHash: 'ef'.repeat(32),
    strokesHash: 'ef'.repeat(32),
    unit: '6f2b3a52-0d5e-4d7c-9d0c-6e8f0c6c1a12',
    role: 'office',
    authority: 'for_head',
    nonce: randomBytes(32).toString('base64url'),
  })) {
    const changed = { ...kept, challenge: { ...parts, [part]: other } }
    expect(keptAssertionProblem(changed), part).toBe('it answers another challenge')
  }
})
