import { randomBytes } from 'node:crypto'
import type { LogItem } from '@/db/log-store'
import { commit, leafBytes } from '@/features/log/leaf'
import { actorRef, type Person } from '@/lib/actor'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { codeBytes, makeCode } from './code'
import type { Confirmation } from './confirmation'
import type { PledgeContent } from './queries'
import type { SignRequest } from './schema'
import type { choicesOf } from './shown-document'

type Choice = ReturnType<typeof choicesOf>[number]

/**
 * A signature as it goes into the log: the leaf, which tells no person and no drawing in clear, and the row that
 * is written with it. Time, code and salts are new in every item; `previous` is the hash of the version before.
 */
export function signatureItem(
  actor: Person,
  { pledge, campaign, unit }: PledgeContent,
  choice: Choice,
  { drawing, idempotencyKey }: SignRequest,
  { strength, assertion }: Confirmation,
  payload: Uint8Array,
  previous: Uint8Array | null,
): { item: LogItem; code: string } {
  const code = makeCode(randomBytes(codeBytes))
  const signedAt = new Date()
  const { authority, titleLines } = choice
  const salts = { signer: randomBytes(32), strokes: randomBytes(32) }
  const evidence = assertion && { ...assertion, salt: randomBytes(32) }
  const signer = canonicalBytes({ account: actor.accountId, name: actor.name, titleLines })
  const entry = leafBytes({
    kind: 'signature',
    campaign: campaign.id,
    unit: unit.code,
    documentHash: toHex(choice.hash),
    signerHash: commit('signer', salts.signer, signer),
    authority,
    strength,
    assertionHash: evidence && commit('assertion', evidence.salt, evidence.bytes),
    strokesHash: commit('strokes', salts.strokes, canonicalBytes(drawing)),
    previousVersion: previous && toHex(previous),
    signedAt,
  })
  const detail = {
    actor: actorRef(actor),
    pledgeId: pledge.id,
    edition: pledge.edition,
    documentHash: toHex(choice.hash),
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
    salts: {
      signer: toHex(salts.signer),
      strokes: toHex(salts.strokes),
      assertion: evidence && toHex(evidence.salt),
    },
    assertion: evidence && { passkeyId: evidence.passkeyId, bytes: toHex(evidence.bytes) },
  }
  return { item: { entry, effect: 'sign_pledge', detail }, code }
}
