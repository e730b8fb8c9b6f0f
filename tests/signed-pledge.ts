import { randomUUID } from 'node:crypto'
import { sealSignature } from '@/features/paper/job/seal-signature'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { askToSign } from '@/features/pledge/confirmation'
import { findSignature, readPledge } from '@/features/pledge/queries'
import type { SignRequest } from '@/features/pledge/schema'
import { showPledge } from '@/features/pledge/shown-document'
import { signPledge } from '@/features/pledge/sign'
import { startSession } from '@/features/session/mutations'
import { beginEnrolment, finishEnrolment } from '@/features/session/passkey/mutations'
import { siteOf } from '@/features/session/passkey/site'
import { readAssignedTargets } from '@/features/target/queries'
import type { Person } from '@/lib/actor'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import type { Authenticator } from './authenticator'
import { password } from './world'

type Seat = { pledgeId: string; head: Person }
type Confirmation = SignRequest['confirmation']

export const origin = 'http://localhost'
const site = siteOf(origin)!
const drawing: SignRequest['drawing'] = {
  kind: 'strokes',
  strokes: [{ points: [{ x: 1.25, y: -2, time: 1671586867123, pressure: 0.5 }] }],
}

/** Takes in every target and signs, by the authenticator where one is given, else by password. Gives the code. */
export async function sign({ pledgeId, head }: Seat, authenticator?: Authenticator): Promise<string> {
  const rows = await readAssignedTargets(pledgeId)
  await acknowledgeTargets(head, { pledgeId, revisionIds: rows.map(({ revisionId }) => revisionId) })
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  const asked = { documentHash: choice!.hash, authority: choice!.authority }
  let actor = head
  let confirmation: Confirmation = { kind: 'password', password }
  if (authenticator) {
    actor = { ...head, sessionId: await startSession({ id: head.accountId, sessionVersion: 1 }, 'passkey') }
    await enrol(actor, authenticator)
    const strokesHash = toHex(sha256(canonicalBytes(drawing)))
    const challenge = expectOk(await askToSign(actor, site, pledgeId, { ...asked, strokesHash }))
    const assertion = authenticator.get(challenge.options)
    confirmation = { kind: 'passkey', challengeId: challenge.challengeId, assertion }
  }
  const request = { idempotencyKey: randomUUID(), ...asked, drawing, confirmation }
  return expectOk(await signPledge(actor, pledgeId, request)).code
}

/** Seals the paper of a signature as the job does, by the key in DATA_DIR. */
export async function seal(code: string): Promise<void> {
  await sealSignature((await findSignature(code))!.signature.id)
}

/** Adds the authenticator's passkey to the account of `actor`, whose session must stand. */
export async function enrol(actor: Person, authenticator: Authenticator): Promise<void> {
  const begun = expectOk(await beginEnrolment(actor, site, { kind: 'password', password }))
  const attestation = authenticator.create(begun.options)
  const enrolment = { challengeId: begun.challengeId, attestation, name: 'Khóa để thử' }
  expectOk(await finishEnrolment(actor, enrolment))
}

function expectOk<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
