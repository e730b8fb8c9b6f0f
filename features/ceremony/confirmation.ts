import { confirmPassword } from '@/features/session/credentials'
import type { PasswordRefusal } from '@/features/session/lock'
import type { Assertion } from '@/features/session/passkey/assertion'
import { checkPasskey, type PasskeyRefusal } from '@/features/session/passkey/authenticate'
import { issueChallenge, requestOptions } from '@/features/session/passkey/challenge'
import type { Site } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { canonicalBytes, taggedHash, toHex } from '@/lib/canonical'
import { refuse } from '@/lib/outcome'
import { canWitness } from './policy'
import { findList } from './queries'
import type { WitnessRequest } from './schema'

/** By what a witness confirmed; `bytes` are the canonical ones of a `StoredWitnessAssertion`. */
export type WitnessConfirmation =
  | { ok: true; strength: 'password'; assertion: null }
  | { ok: true; strength: 'passkey'; assertion: { passkeyId: string; bytes: Uint8Array } }

/** What the witness's passkey has to sign for this very list, once. */
export async function askToWitness(actor: Person, site: Site, listId: string) {
  if (!canWitness(actor)) return refuse('not_allowed')
  const frozen = await findList(listId)
  if (!frozen) return refuse('not_found')
  const derive = (nonce: string) => witnessChallenge(partsOf(actor, frozen.hash, nonce))
  const challenge = await issueChallenge({ purpose: 'witness_list', site, actor, derive })
  return { ok: true as const, challengeId: challenge.id, options: await requestOptions(challenge) }
}

/** Whether the witness confirms this very list: by a passkey that signed its hash, account and role, or by password. */
export async function confirmWitness(
  actor: Person,
  listHash: Uint8Array,
  confirmation: WitnessRequest['confirmation'],
): Promise<WitnessConfirmation | PasswordRefusal | PasskeyRefusal> {
  if (confirmation.kind === 'password') {
    const checked = await confirmPassword(actor.accountId, confirmation.password)
    return checked.ok ? { ok: true, strength: 'password', assertion: null } : checked
  }
  const checked = await checkPasskey({
    purpose: 'witness_list',
    actor,
    proof: confirmation,
    derive: (nonce) => witnessChallenge(partsOf(actor, listHash, nonce)),
  })
  if (!checked.ok) return checked
  const stored: StoredWitnessAssertion = {
    format: 'giao-uoc/witness-assertion/1',
    ...checked.assertion,
    challenge: partsOf(actor, listHash, checked.nonce),
  }
  const assertion = { passkeyId: checked.passkeyId, bytes: canonicalBytes(stored) }
  return { ok: true, strength: 'passkey', assertion }
}

const partsOf = ({ accountId, role }: Person, listHash: Uint8Array, nonce: string): WitnessParts => ({
  listHash: toHex(listHash),
  account: accountId,
  role,
  nonce,
})

/** What a witness's challenge is made of: the list's hash as 64 hexadecimal digits, `nonce` as 32 bytes in base64url. */
type WitnessParts = { listHash: string; account: string; role: string; nonce: string }

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
