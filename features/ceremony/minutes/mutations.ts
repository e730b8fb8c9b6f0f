import { desc } from 'drizzle-orm'
import { db } from '@/db/client'
import { logCheckpoint } from '@/db/schema/log'
import { sealingCause } from '@/features/paper/job/cause'
import { sealerOfInstallation, verifyAddress } from '@/features/paper/job/installation-sealer'
import { actorRef, type Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { env } from '@/lib/env'
import { leafBytes } from '@/lib/log/leaf'
import { logWriter } from '@/lib/log/log'
import { log } from '@/lib/logger'
import { refuse } from '@/lib/outcome'
import { canRunCeremony } from '../policy'
import {
  type CeremonyCampaign,
  type FrozenList,
  readCeremonyCampaign,
  readLists,
  readWitnesses,
} from '../queries'
import type { MinutesInput } from '../schema'
import { type MinutesDocument, minutesBytes } from './document'
import { sealedMinutes } from './sealed-minutes'

/**
 * Makes the minutes of a locked campaign's ceremony: sets and seals the PDF and writes it with its leaf of the log. They
 * may be made again, as after another witness; the newest count. `problem` says why the seal is weaker than wanted.
 */
export async function makeMinutes(actor: Person, { campaignId, number }: MinutesInput) {
  if (!canRunCeremony(actor)) return refuse('not_allowed')
  const of = await readCeremonyCampaign(campaignId)
  if (!of) return refuse('not_found')
  const [frozen] = await readLists(campaignId)
  if (!frozen || of.campaign.state !== 'locked') return refuse('not_locked')
  const document = await minutesOf(of, frozen, number)
  const made = await seal(document, frozen).catch((fault) => {
    log.error('minutes.failed', fault)
    return { ...refuse('not_made'), cause: sealingCause(fault) }
  })
  if ('ok' in made) return made

  const entry = leafBytes({
    kind: 'seal',
    campaign: campaignId,
    documentHash: toHex(made.hash),
    previousVersion: toHex(frozen.hash),
    signedAt: new Date(document.madeAt),
  })
  const detail = {
    actor: actorRef(actor),
    accountId: actor.accountId,
    at: document.madeAt,
    listId: frozen.id,
    document: toHex(minutesBytes(document)),
    pdf: Buffer.from(made.pdf).toString('base64'),
    level: made.level,
    problem: made.problem,
    certificate: Buffer.from(made.certificate).toString('base64'),
  }
  const outcome = await (await logWriter()).append({ entry, effect: 'seal_minutes', detail })
  if (!outcome.written) throw new Error(`the log refused minutes: ${outcome.answer.outcome}`)
  return { ok: true as const, index: outcome.index, problem: made.problem }
}

export type MinutesOutcome = Awaited<ReturnType<typeof makeMinutes>>

async function seal(document: MinutesDocument, frozen: FrozenList) {
  const sealer = await sealerOfInstallation()
  const timestampUrl = env().TSA_URL
  const order = { document, list: frozen.bytes, sealer, address: verifyAddress(), timestampUrl }
  return { ...(await sealedMinutes(order)), certificate: sealer.certificate }
}

async function minutesOf(
  { campaign, conference, issuingBody }: CeremonyCampaign,
  frozen: FrozenList,
  number: string | null,
): Promise<MinutesDocument> {
  const [witnesses, [head]] = await Promise.all([
    readWitnesses(frozen.id),
    db().select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1),
  ])
  return {
    format: 'giao-uoc/minutes/1',
    number,
    madeAt: new Date().toISOString(),
    campaign: { id: campaign.id, year: campaign.year, title: campaign.title, theme: campaign.theme },
    issuingBody: {
      name: issuingBody.name,
      superior: issuingBody.parentName,
      placeName: issuingBody.placeName,
    },
    conference: conference && {
      title: conference.title,
      heldOn: conference.heldOn,
      startsAt: conference.startsAt.toISOString(),
      place: conference.place,
      chair: conference.chair,
      secretary: conference.secretary,
    },
    listHash: toHex(frozen.hash),
    witnesses: witnesses.map(({ name, title, at, strength, leafIndex }) => ({
      name,
      title,
      at: at.toISOString(),
      strength,
      leafIndex,
    })),
    log: head ? { size: head.size, root: toHex(head.root) } : null,
  }
}
