import { randomBytes } from 'node:crypto'
import { actorRef, type Person } from '@/lib/actor'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { commit, leafBytes } from '@/lib/log/leaf'
import type { LogItem } from '@/lib/log/store'
import type { WitnessConfirmation } from './confirmation'

type Frozen = { id: string; campaignId: string; hash: Uint8Array }

/** A witness's confirmation as it goes into the log, with the row that is written with it. Time and salts are new. */
export function witnessItem(
  actor: Person,
  frozen: Frozen,
  { strength, assertion }: WitnessConfirmation,
): LogItem {
  const at = new Date()
  const salt = randomBytes(32)
  const evidence = assertion && { ...assertion, salt: randomBytes(32) }
  const titleLines = actor.title ? [actor.title] : []
  const signer = canonicalBytes({ account: actor.accountId, name: actor.name, titleLines })
  const entry = leafBytes({
    kind: 'witness',
    campaign: frozen.campaignId,
    documentHash: toHex(frozen.hash),
    signerHash: commit('signer', salt, signer),
    strength,
    assertionHash: evidence && commit('assertion', evidence.salt, evidence.bytes),
    signedAt: at,
  })
  const detail = {
    actor: actorRef(actor),
    accountId: actor.accountId,
    at: at.toISOString(),
    listId: frozen.id,
    personName: actor.name,
    title: actor.title,
    strength,
    salts: { signer: toHex(salt), assertion: evidence && toHex(evidence.salt) },
    assertion: evidence && { passkeyId: evidence.passkeyId, bytes: toHex(evidence.bytes) },
  }
  return { entry, effect: 'witness', detail }
}
