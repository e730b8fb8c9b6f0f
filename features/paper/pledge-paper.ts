import { buildDocument, freeze, type PledgeDocument, thaw } from '@/features/pledge/document'
import { isSettled } from '@/features/pledge/policy'
import { type PledgeContent, readPledge, readReceipt } from '@/features/pledge/queries'
import { choicesOf, type ShownChoice } from '@/features/pledge/shown-document'
import type { Person } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import { type SealedPdf, sealPdf } from './seal/seal-pdf'
import type { Sealer } from './seal/sealer'
import { type PaperModel, paperModel, type SignatureOnPaper } from './typesetting/paper-model'
import { type SetPaper, setPaper } from './typesetting/set-paper'
import type { Attachment } from './typesetting/typesetter'

/**
 * The pledge as PDF/A-3b (ISO 19005-3), tagged, with its canonical JSON and `attachments` inside, and the place
 * that is left for the seal. Without a signature it is a preview that says so. The same input gives the same bytes.
 * Throws RangeError on the name of an attachment, Error when the document cannot be set.
 */
export function renderPaper(
  document: PledgeDocument,
  signature: SignatureOnPaper | null,
  attachments: readonly Attachment[] = [],
): Promise<SetPaper> {
  return setPaper({
    template: 'pledge',
    model: paperModel(document, signature),
    attachments: [{ ...source, bytes: freeze(document).bytes }, ...attachments],
    at: signature?.signedAt ?? new Date(`${document.day}T00:00:00+07:00`),
  })
}

const source = {
  name: 'giao-uoc.json',
  mimeType: 'application/json',
  description: 'Bản giao ước ở dạng dữ liệu (JSON, RFC 8785): nội dung đã ký',
  relationship: 'source',
} as const

export type PaperOrder = {
  document: PledgeDocument
  signature: Omit<SignatureOnPaper, 'seal'>
  /** What goes along inside the PDF, as the receipt does. */
  attachments: readonly Attachment[]
  sealer: Sealer
  at: Date
  timestampUrl?: string | undefined
}

/** The signed pledge as it is handed out: rendered, with the seal under the signature. Throws when either fails. */
export async function sealedPaper(order: PaperOrder): Promise<SealedPdf> {
  const { document, signature, attachments, sealer, at, timestampUrl } = order
  const { name, claim } = sealer
  const { pdf, seal } = await renderPaper(document, { ...signature, seal: { name, claim } }, attachments)
  const reason = `Niêm phong bản giao ước số ${document.version}`
  return sealPdf(pdf, { signer: sealer, reason, place: seal, at, timestampUrl })
}

/**
 * The pledge of the actor's unit as it would be printed, marked as a preview; the code of the receipt instead where it
 * is signed. Throws when it cannot be set.
 */
export async function previewPaper(actor: Person, pledgeId: string, now = new Date()) {
  const content = await readPledge(actor, pledgeId, now)
  if (!content) return { kind: 'not_found' as const }
  const { code } = content.status
  if (code && isSettled(content)) return { kind: 'signed' as const, code }
  const [usual] = choicesOf(actor, content, now)
  const document = usual?.document ?? buildDocument(content, null, dayOf(now))
  const { pdf } = await renderPaper(document, null)
  return { kind: 'preview' as const, pdf }
}

/**
 * The paper of a pledge as a page shows it: the signed version until the unit has to sign again, else what the usual
 * choice would sign. `verifyAt` is the address of a site where codes are checked, without the code.
 */
export async function readPaper(
  actor: Person,
  content: PledgeContent,
  choices: readonly ShownChoice[],
  verifyAt: string,
  now: Date,
): Promise<PaperModel> {
  const { code } = content.status
  const signed = code && isSettled(content) ? await readReceipt(actor, code) : null
  if (!signed) return paperModel(choices[0]?.document ?? buildDocument(content, null, dayOf(now)), null)
  const address = `${verifyAt}/${code}`
  return paperModel(thaw(signed.document), { ...signed.signature, address, seal: null })
}
