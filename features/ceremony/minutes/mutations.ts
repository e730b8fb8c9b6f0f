import { isOpenFor } from '@/features/campaign/states'
import { writeAct } from '@/features/log/act'
import { sealerOfInstallation, sealingCause, verifyAddress } from '@/features/paper/job/sealer'
import { sealPdf } from '@/features/paper/seal/seal-pdf'
import type { Sealer } from '@/features/paper/seal/sealer'
import { setPaper } from '@/features/paper/typesetting/set-paper'
import { actorRef, type Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { env } from '@/lib/env'
import { log } from '@/lib/logger'
import { refuse } from '@/lib/outcome'
import { minutesAct } from '../leaves'
import { thaw } from '../list'
import { canRunCeremony } from '../policy'
import { readCeremonyCampaign, readLists } from '../queries'
import type { MinutesInput } from '../schema'
import { type MinutesDocument, minutesBytes, minutesOf } from './document'
import { minutesModel } from './minutes-model'

/**
 * Makes the minutes of a locked campaign's ceremony: sets and seals the PDF and writes it with its leaf of the log. They
 * may be made again, as after another witness; the newest count. `problem` says why the seal is weaker than wanted.
 */
export async function makeMinutes(actor: Person, { campaignId, number }: MinutesInput) {
  if (!canRunCeremony(actor)) return refuse('not_allowed')
  const of = await readCeremonyCampaign(campaignId)
  if (!of) return refuse('not_found')
  const [frozen] = await readLists(campaignId)
  if (!frozen || !isOpenFor('witness', of.campaign.state)) return refuse('not_locked')
  const document = await minutesOf(of, frozen, number)
  const made = await sealerOfInstallation()
    .then((sealer) => sealedMinutes(document, frozen.bytes, sealer, verifyAddress(), env().TSA_URL))
    .catch((fault) => {
      log.error('minutes.failed', fault)
      return { ...refuse('not_made'), cause: sealingCause(fault) }
    })
  if ('ok' in made) return made

  const outcome = await writeAct(
    minutesAct,
    {
      campaign: campaignId,
      documentHash: toHex(made.hash),
      previousVersion: toHex(frozen.hash),
      signedAt: new Date(document.madeAt),
    },
    {
      actor: actorRef(actor),
      accountId: actor.accountId,
      at: document.madeAt,
      listId: frozen.id,
      document: toHex(minutesBytes(document)),
      pdf: Buffer.from(made.pdf).toString('base64'),
      level: made.level,
      problem: made.problem,
      certificate: Buffer.from(made.certificate).toString('base64'),
    },
  )
  if (!outcome.written) throw new Error(`the log refused minutes: ${outcome.answer.outcome}`)
  return { ok: true as const, index: outcome.index, problem: made.problem }
}

export type MinutesOutcome = Awaited<ReturnType<typeof makeMinutes>>

const json = { mimeType: 'application/json', relationship: 'data' } as const
const listFile = {
  ...json,
  name: 'danh-sach-ky.json',
  description: 'Danh sách ký đã chốt (JSON, RFC 8785): người chứng kiến xác nhận mã băm của tệp này',
}
const sourceFile = {
  ...json,
  relationship: 'source',
  name: 'bien-ban.json',
  description: 'Biên bản ở dạng dữ liệu (JSON, RFC 8785)',
} as const

/**
 * The minutes as PDF/A-3b with the frozen list's bytes inside as they are, under the seal of `sealer`, which prints the
 * `address` where anyone checks the file. Throws when setting or sealing fails.
 */
export async function sealedMinutes(
  document: MinutesDocument,
  list: Uint8Array,
  sealer: Sealer,
  address: string,
  timestampUrl?: string,
) {
  const at = new Date(document.madeAt)
  const { pdf, seal } = await setPaper({
    template: 'minutes',
    model: minutesModel(document, thaw(list), { ...sealer, address }),
    attachments: [
      { ...sourceFile, bytes: minutesBytes(document) },
      { ...listFile, bytes: list },
    ],
    at,
  })
  const reason = `Niêm phong biên bản lễ ký năm ${document.campaign.year}`
  const sealed = await sealPdf(pdf, { signer: sealer, reason, place: seal, at, timestampUrl })
  return { ...sealed, certificate: sealer.certificate }
}
