import { randomUUID } from 'node:crypto'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { passkey } from '@/db/schema/passkey'
import { writeAct } from '@/features/log/act'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { refuse } from '@/lib/outcome'
import { productName } from '@/lib/vi'
import { countWrong } from '../guess-limit'
import { type SignIn, startSession } from '../mutations'
import { checkPasskey } from './authenticate'
import { type Challenge, challengeMinutes, issueChallenge, readCredentials, useChallenge } from './challenge'
import { confirmIdentity } from './identity'
import { enrolAct, keyActNow, removeAct } from './leaves'
import type { Enrolment, IdentityProof, PasskeyProof } from './schema'
import type { Site } from './site'

// What `assertion.ts` reads: EdDSA, ES256, RS256, by their COSE numbers.
const algorithms = [-8, -7, -257]
const mostPasskeys = 10

/** Proves who the actor is, and gives what their browser needs to make a new passkey. */
export async function beginEnrolment(actor: Person, site: Site, proof: IdentityProof) {
  const confirmed = await confirmIdentity(actor, proof)
  if (!confirmed.ok) return confirmed
  const known = await readCredentials(actor.accountId, site.rpId)
  if (known.length >= mostPasskeys) return refuse('too_many')
  const challenge = await issueChallenge({ purpose: 'enrol', site, actor })
  const options = await generateRegistrationOptions({
    rpName: productName,
    rpID: site.rpId,
    userName: actor.username,
    userDisplayName: actor.name,
    userID: new Uint8Array(Buffer.from(actor.accountId.replaceAll('-', ''), 'hex')),
    challenge: new Uint8Array(challenge.challenge),
    timeout: challengeMinutes * 60_000,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { ok: true as const, challengeId: challenge.id, options }
}

/** Keeps the passkey that the browser made, together with its leaf in the log and its audit row. */
export async function finishEnrolment(actor: Person, { challengeId, attestation, name }: Enrolment) {
  const used = await transaction(actor, (tx) =>
    useChallenge(tx, { id: challengeId, purpose: 'enrol', actor }),
  )
  if (!used) return refuse('challenge_gone')
  const made = await readAttestation(used.challenge, attestation)
  if (!made) return refuse('passkey_refused')
  const { credential, credentialDeviceType, credentialBackedUp } = made
  const key = {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
  }
  const { facts, detail } = keyActNow(actor, key)
  const passkeyId = randomUUID()
  const outcome = await writeAct(enrolAct, facts, {
    ...detail,
    sessionId: actor.sessionId,
    passkeyId,
    credentialId: toHex(key.credentialId),
    publicKey: toHex(key.publicKey),
    rpId: used.challenge.rpId,
    counter: credential.counter,
    transports: attestation.response.transports,
    deviceType: credentialDeviceType,
    backedUp: credentialBackedUp,
    name,
  })
  return outcome.written ? { ok: true as const, passkeyId } : refuse('passkey_taken')
}

/** Calls one of the actor's passkeys by another name. */
export const renamePasskey = (actor: Person, passkeyId: string, name: string) =>
  transaction(actor, async (tx) => {
    const renamed = await tx.update(passkey).set({ name }).where(own(actor, passkeyId)).returning()
    if (renamed.length === 0) return refuse('not_found')
    await record(tx, {
      action: 'passkey.renamed',
      subject: 'account',
      subjectId: actor.accountId,
      detail: { passkeyId },
    })
    return { ok: true as const }
  })

/** Removes one of the actor's passkeys, the last one only from somebody who has a password. */
export async function removePasskey(actor: Person, passkeyId: string, proof: IdentityProof) {
  const confirmed = await confirmIdentity(actor, proof)
  if (!confirmed.ok) return confirmed
  const [found] = await db().select().from(passkey).where(own(actor, passkeyId))
  if (!found) return refuse('not_found')
  if (!(await hasAnotherWayIn(actor, passkeyId))) return refuse('last_way_in')
  const { facts, detail } = keyActNow(actor, found)
  const outcome = await writeAct(removeAct, facts, { ...detail, passkeyId })
  return outcome.written ? { ok: true as const } : refuse('not_found')
}

const own = ({ accountId }: Person, passkeyId: string) =>
  and(eq(passkey.id, passkeyId), eq(passkey.accountId, accountId), isNull(passkey.removedAt))

async function hasAnotherWayIn({ accountId }: Person, passkeyId: string): Promise<boolean> {
  const [found] = await db()
    .select({ hash: account.passwordHash })
    .from(account)
    .where(eq(account.id, accountId))
  if (found?.hash) return true
  const keys = await db()
    .select({ id: passkey.id })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
  return keys.some(({ id }) => id !== passkeyId)
}

async function readAttestation(challenge: Challenge, response: Enrolment['attestation']) {
  const verified = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: Buffer.from(challenge.challenge).toString('base64url'),
    expectedOrigin: challenge.origin,
    expectedRPID: challenge.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  return verified?.verified ? verified.registrationInfo : null
}

/**
 * Opens a session for whoever has the passkey. `username` is whose session is to be renewed: somebody else's passkey
 * does not do; null where the passkey is to say who it is. No address is kept from it: nobody guesses a passkey, and so
 * an office whose address is blocked by one guest still gets in.
 */
export async function signInByPasskey(
  proof: PasskeyProof,
  username: string | null,
  address: string,
): Promise<SignIn> {
  const checked = await checkPasskey({ purpose: 'sign_in', actor: null, proof })
  if (!checked.ok) {
    await countWrong(address)
    return checked
  }
  if (username !== null && username !== checked.account.username)
    return { ok: false, reason: 'passkey_unknown' }
  return { ok: true, sessionId: await startSession(checked.account, 'passkey') }
}
