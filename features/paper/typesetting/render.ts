import { freeze, type PledgeDocument } from '@/features/pledge/document'
import { paperModel, type SignatureOnPaper } from './paper-model'
import { type SetPaper, setPaper } from './set-paper'
import type { Attachment } from './typesetter'

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
