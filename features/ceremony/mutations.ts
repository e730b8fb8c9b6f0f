import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { signingList } from '@/db/schema/ceremony'
import { moveState } from '@/features/campaign/mutations'
import type { Move } from '@/features/campaign/schema'
import { isOpenFor } from '@/features/campaign/states'
import { writeAct } from '@/features/log/act'
import { actNow, seal } from '@/features/log/leaf'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { refuse } from '@/lib/outcome'
import { confirmWitness, type WitnessConfirmation } from './confirmation'
import { witnessAct } from './leaves'
import { buildList, freeze } from './list'
import { canWitness } from './policy'
import { findList, readCeremonyCampaign, readListContent, readLists, readWitnesses } from './queries'
import type { WitnessRequest } from './schema'

/** Moves a campaign one step on or back; the step that locks it freezes the list with it. */
export const moveCampaign = (actor: Person, move: Move) =>
  transaction(actor, async (tx) => {
    const moved = await moveState(tx, actor, move)
    if (moved.ok && move.to === 'locked' && !moved.back) await freezeList(tx, actor, move.campaignId)
    return moved
  })

/**
 * Freezes who has signed, in the transaction that locked the campaign and after it did: from then on nobody signs, and
 * whoever was signing is seen. Throws on a campaign that is not locked. Who may lock has been settled by the caller.
 */
export async function freezeList(tx: Transaction, actor: Person, campaignId: string): Promise<string> {
  const of = await readCeremonyCampaign(campaignId, tx)
  if (of?.campaign.state !== 'locked')
    throw new Error(`campaign ${campaignId} is not locked: its list still changes`)
  const frozenAt = new Date()
  const { bytes, hash } = freeze(buildList(await readListContent(of, tx), frozenAt))
  const [made] = await tx
    .insert(signingList)
    .values({ campaignId, list: bytes, listHash: hash, frozenBy: actor.accountId, frozenAt })
    .returning({ id: signingList.id })
  const detail = { listId: made!.id, listHash: toHex(hash) }
  await record(tx, { action: 'list.frozen', subject: 'campaign', subjectId: campaignId, campaignId, detail })
  return made!.id
}

/** A witness confirms the frozen list that they saw, once. A list that is no longer the current one is refused. */
export async function witnessList(actor: Person, { listId, confirmation }: WitnessRequest) {
  if (!canWitness(actor)) return refuse('not_allowed')
  const frozen = await findList(listId)
  const of = frozen && (await readCeremonyCampaign(frozen.campaignId))
  if (!of) return refuse('not_found')
  const [newest] = await readLists(frozen.campaignId)
  if (newest?.id !== listId || !isOpenFor('witness', of.campaign.state)) return refuse('changed')
  const earlier = await readWitnesses(listId)
  if (earlier.some(({ accountId }) => accountId === actor.accountId)) return refuse('already_witnessed')
  const confirmed = await confirmWitness(actor, frozen.hash, confirmation)
  if (!confirmed.ok) return confirmed

  const outcome = await writeWitness(actor, frozen, confirmed)
  if (outcome.written) return { ok: true as const, index: outcome.index }
  const { outcome: reason } = outcome.answer
  if (reason !== 'already_witnessed' && reason !== 'changed' && reason !== 'not_found') {
    throw new Error(`the log refused a witness: ${reason}`)
  }
  return refuse(reason)
}

export type WitnessOutcome = Awaited<ReturnType<typeof witnessList>>
export type WitnessRefusal = Exclude<WitnessOutcome, { ok: true }>

/** A witness's confirmation, written into the log. Time and salts are new. */
function writeWitness(
  actor: Person,
  frozen: { id: string; campaignId: string; hash: Uint8Array },
  { strength, assertion }: WitnessConfirmation,
) {
  const { facts, detail } = actNow(actor)
  const evidence = assertion && seal('assertion', assertion.bytes)
  return writeAct(
    witnessAct,
    {
      ...facts,
      campaign: frozen.campaignId,
      documentHash: toHex(frozen.hash),
      strength,
      assertionHash: evidence?.hash ?? null,
    },
    {
      ...detail,
      listId: frozen.id,
      personName: actor.name,
      title: actor.title,
      strength,
      salts: { ...detail.salts, assertion: evidence?.salt ?? null },
      assertion: assertion && { passkeyId: assertion.passkeyId, bytes: toHex(assertion.bytes) },
    },
  )
}
