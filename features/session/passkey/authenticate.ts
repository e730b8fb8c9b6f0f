import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { type Transaction, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { passkey } from '@/db/schema/passkey'
import { type Person, system } from '@/lib/actor'
import { type Refusal, refuse } from '@/lib/outcome'
import { isUsable } from '../term'
import { type Assertion, assertionProblem, counterOf } from './assertion'
import { type Challenge, type Purpose, rememberUse, useChallenge } from './challenge'
import type { AssertionResponse, PasskeyProof } from './schema'

export type PasskeyRefusal = Refusal<'challenge_gone' | 'passkey_unknown' | 'passkey_refused'>

export type PasskeyCheck =
  | { ok: true; account: typeof account.$inferSelect; passkeyId: string; assertion: Assertion; nonce: string }
  | PasskeyRefusal

type Asked = {
  purpose: Purpose
  /** Who confirms an act; null where the passkey is to say who it is. */
  actor: Person | null
  proof: PasskeyProof
  /** The one request that this assertion may be sent for again. */
  usedFor?: string
  /** What the challenge must have been, from its nonce. */
  derive?: (nonce: string) => Uint8Array
}

/**
 * Whether a passkey answers a challenge of this program, now and for the first time: its own account's, not removed,
 * the user verified, at the address where it was asked, its counter moving on. The challenge is spent either way.
 */
export const checkPasskey = ({ purpose, actor, proof, usedFor, derive }: Asked): Promise<PasskeyCheck> =>
  transaction(actor ?? system('sign-in'), async (tx) => {
    const used = await useChallenge(tx, { id: proof.challengeId, purpose, actor, usedFor })
    if (!used) return refuse('challenge_gone')
    const { challenge, again } = used
    const nonce = Buffer.from(challenge.nonce).toString('base64url')
    if (derive && !Buffer.from(challenge.challenge).equals(derive(nonce))) return refuse('passkey_refused')

    const found = await findPasskey(tx, proof.assertion.id)
    if (!found || (actor && found.account.id !== actor.accountId)) return refuse('passkey_unknown')
    const assertion = assertionOf(found.passkey, challenge, proof.assertion)
    if (!(await isSound(assertion, challenge, proof.assertion))) return refuse('passkey_refused')
    const counter = counterOf(assertion)
    const counted = again ? counter === found.passkey.counter : await countUse(tx, found.passkey.id, counter)
    if (!counted) return refuse('passkey_refused')
    if (usedFor) await rememberUse(tx, challenge.id, usedFor)
    return { ok: true, account: found.account, passkeyId: found.passkey.id, assertion, nonce }
  })

async function findPasskey(tx: Transaction, credentialId: string) {
  const [found] = await tx
    .select({ passkey, account })
    .from(passkey)
    .innerJoin(account, eq(account.id, passkey.accountId))
    .where(
      and(
        eq(passkey.credentialId, Buffer.from(credentialId, 'base64url')),
        isNull(passkey.removedAt),
        isUsable(),
      ),
    )
    .for('update', { of: passkey })
  return found
}

const assertionOf = (
  { publicKey, rpId }: typeof passkey.$inferSelect,
  { origin }: Challenge,
  { id, response }: AssertionResponse,
): Assertion => ({
  rpId,
  origin,
  credentialId: id,
  publicKey: Buffer.from(publicKey).toString('base64url'),
  authenticatorData: response.authenticatorData,
  clientDataJSON: response.clientDataJSON,
  signature: response.signature,
})

/** By the library and by the reader that evidence will be checked with: nothing is kept that either refuses. */
async function isSound(assertion: Assertion, { challenge, rpId }: Challenge, response: AssertionResponse) {
  if (assertion.rpId !== rpId || assertionProblem(assertion, challenge)) return false
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: assertion.origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    // Whether the counter moves on is settled by the row, where two at once meet.
    credential: {
      id: assertion.credentialId,
      publicKey: new Uint8Array(Buffer.from(assertion.publicKey, 'base64url')),
      counter: 0,
    },
  }).catch(() => null)
  return verified?.verified === true
}

/** A counter that stands still or goes back is a copied key; an authenticator that never counts stays at 0. */
async function countUse(tx: Transaction, passkeyId: string, counter: number): Promise<boolean> {
  const movesOn = counter === 0 ? eq(passkey.counter, 0) : lt(passkey.counter, counter)
  const counted = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: sql`now()` })
    .where(and(eq(passkey.id, passkeyId), movesOn))
    .returning({ id: passkey.id })
  return counted.length > 0
}
