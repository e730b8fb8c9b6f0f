import { type Assertion, assertionProblem } from '@/features/session/passkey/assertion'
import { taggedHash } from '@/lib/canonical'

/** What a witness's challenge is made of: the list's hash as 64 hexadecimal digits, `nonce` as 32 bytes in base64url. */
export type WitnessParts = { listHash: string; account: string; role: string; nonce: string }

/** An assertion as it is stored under a witness's confirmation, in canonical JSON (RFC 8785). */
export type StoredWitnessAssertion = Assertion & {
  format: 'giao-uoc/witness-assertion/1'
  challenge: WitnessParts
}

/**
 * The 32 bytes that a witness's passkey signs: `taggedHash` under 'giao-uoc/witness-challenge/v1' over the list's hash
 * (32 bytes), account and role (UTF-8) and nonce (32 bytes) in this order.
 */
export const witnessChallenge = ({ listHash, account, role, nonce }: WitnessParts): Uint8Array<ArrayBuffer> =>
  taggedHash(
    'giao-uoc/witness-challenge/v1',
    Buffer.from(listHash, 'hex'),
    account,
    role,
    Buffer.from(nonce, 'base64url'),
  )

/** What is wrong with an assertion that is stored under a witness's confirmation, or null. */
export const witnessAssertionProblem = (stored: StoredWitnessAssertion): string | null =>
  assertionProblem(stored, witnessChallenge(stored.challenge))
