import { confirmPassword } from '@/features/session/credentials'
import type { PasswordRefusal } from '@/features/session/lock'
import { type KeptAssertion, type SigningParts, signingChallenge } from '@/features/session/passkey/assertion'
import { checkPasskey, type PasskeyRefusal } from '@/features/session/passkey/authenticate'
import { issueChallenge, requestOptions } from '@/features/session/passkey/challenge'
import type { Site } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { canSign } from './policy'
import { readPledge } from './queries'
import type { ChallengeRequest, SignRequest } from './schema'

/** By what a signature was confirmed; `bytes` are the canonical ones of a `KeptAssertion`. */
export type Confirmation =
  | { ok: true; strength: 'password'; assertion: null }
  | { ok: true; strength: 'passkey'; assertion: { passkeyId: string; bytes: Uint8Array } }

/** What the signer's passkey has to sign for this document, this drawing and this authority, once. */
export async function askToSign(actor: Person, site: Site, pledgeId: string, asked: ChallengeRequest) {
  if (actor.role !== 'unit_head') return { ok: false as const, reason: 'not_allowed' as const }
  const content = await readPledge(actor, pledgeId)
  if (!content || !canSign(actor, content.pledge)) return { ok: false as const, reason: 'not_found' as const }
  const parts = { ...asked, unit: content.pledge.unitId, role: actor.role }
  const derive = (nonce: string) => signingChallenge({ ...parts, nonce })
  const challenge = await issueChallenge({ purpose: 'sign_pledge', site, actor, derive })
  return { ok: true as const, challengeId: challenge.id, options: await requestOptions(challenge) }
}

/**
 * Whether the signer confirms this very request: by a passkey that signed its document, drawing, unit, role and
 * authority, or by password. The same request may be confirmed again by what confirmed it, as after a cut connection.
 */
export async function confirm(
  actor: Person,
  pledge: { unitId: string },
  { documentHash, authority, drawing, confirmation, idempotencyKey }: SignRequest,
): Promise<Confirmation | PasswordRefusal | PasskeyRefusal> {
  if (confirmation.kind === 'password') {
    const checked = await confirmPassword(actor.accountId, confirmation.password)
    return checked.ok ? { ok: true, strength: 'password', assertion: null } : checked
  }
  const partsOf = (nonce: string): SigningParts => ({
    documentHash,
    strokesHash: toHex(sha256(canonicalBytes(drawing))),
    unit: pledge.unitId,
    role: actor.role,
    authority,
    nonce,
  })
  const checked = await checkPasskey({
    purpose: 'sign_pledge',
    actor,
    proof: confirmation,
    usedFor: idempotencyKey,
    derive: (nonce) => signingChallenge(partsOf(nonce)),
  })
  if (!checked.ok) return checked
  const stored: KeptAssertion = {
    format: 'giao-uoc/assertion/1',
    ...checked.assertion,
    challenge: partsOf(checked.nonce),
  }
  return {
    ok: true,
    strength: 'passkey',
    assertion: { passkeyId: checked.passkeyId, bytes: canonicalBytes(stored) },
  }
}
