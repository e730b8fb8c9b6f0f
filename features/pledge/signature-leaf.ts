import { randomBytes } from 'node:crypto'
import { itemOf } from '@/features/log/act'
import { seal, signerBytes } from '@/features/log/leaf'
import { actorRef, type Person } from '@/lib/actor'
import { canonicalBytes, toHex } from '@/lib/canonical'
import type { Confirmation } from './confirmation'
import { signatureAct } from './leaves'
import type { PledgeContent } from './queries'
import { codeBytes, makeCode } from './receipt'
import type { SignRequest } from './schema'
import type { choicesOf } from './shown-document'

type Choice = ReturnType<typeof choicesOf>[number]

/**
 * A signature as it goes into the log: the leaf, which names no person and holds no drawing in clear, and the row that
 * is written with it. Time, code and salts are new in every item; `previous` is the hash of the version before.
 */
export function signatureItem(
  actor: Person,
  { pledge, campaign, unit }: PledgeContent,
  { authority, titleLines, hash }: Choice,
  { drawing, idempotencyKey }: SignRequest,
  { strength, assertion }: Confirmation,
  payload: Uint8Array,
  previous: Uint8Array | null,
) {
  const code = makeCode(randomBytes(codeBytes))
  const signedAt = new Date()
  const documentHash = toHex(hash)
  const signer = seal('signer', signerBytes(actor.accountId, actor.name, titleLines))
  const strokes = seal('strokes', canonicalBytes(drawing))
  const evidence = assertion && seal('assertion', assertion.bytes)
  const facts = {
    campaign: campaign.id,
    unit: unit.code,
    documentHash,
    signerHash: signer.hash,
    authority,
    strength,
    assertionHash: evidence?.hash ?? null,
    strokesHash: strokes.hash,
    previousVersion: previous && toHex(previous),
    signedAt,
  }
  const detail = {
    actor: actorRef(actor),
    pledgeId: pledge.id,
    edition: pledge.edition,
    documentHash,
    signerId: actor.accountId,
    signerName: actor.name,
    authority,
    titleLines,
    strength,
    strokes: drawing.kind === 'strokes' ? JSON.stringify(drawing.strokes) : null,
    typedName: drawing.kind === 'typed' ? drawing.name : null,
    code,
    idempotencyKey,
    payloadHash: toHex(payload),
    signedAt: signedAt.toISOString(),
    salts: { signer: signer.salt, strokes: strokes.salt, assertion: evidence?.salt ?? null },
    assertion: assertion && { passkeyId: assertion.passkeyId, bytes: toHex(assertion.bytes) },
  }
  return { item: itemOf(signatureAct, facts, detail), code }
}
