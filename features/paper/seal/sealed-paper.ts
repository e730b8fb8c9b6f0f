import type { PledgeDocument } from '@/features/pledge/document'
import type { SignatureOnPaper } from '../typesetting/paper-model'
import { renderPaper } from '../typesetting/render'
import type { Attachment } from '../typesetting/typesetter'
import { type SealedPdf, sealPdf } from './seal-pdf'
import type { Sealer } from './sealer'

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
export async function sealedPaper({
  document,
  signature,
  attachments,
  sealer,
  at,
  timestampUrl,
}: PaperOrder): Promise<SealedPdf> {
  const { name, claim } = sealer
  const { pdf, seal } = await renderPaper(document, { ...signature, seal: { name, claim } }, attachments)
  const reason = `Niêm phong bản giao ước số ${document.version}`
  return sealPdf(pdf, { signer: sealer, reason, place: seal, at, timestampUrl })
}
