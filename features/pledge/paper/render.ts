import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freeze, type PledgeDocument } from '../document'
import { coverage, printable } from './coverage'
import { paperModel, type SignatureOnPaper } from './paper-model'
import { type Attachment, type SealPlace, typesetter } from './typesetter'

export type RenderedPaper = { pdf: Uint8Array; seal: SealPlace | null }

const attachmentName = /^[a-z0-9][a-z0-9.-]{0,60}\.(json|txt|der|pem)$/

/**
 * The pledge as PDF/A-3b (ISO 19005-3), tagged, with its canonical JSON and `attachments` inside, and the place
 * that is left for the seal. Without a signature it is a preview that says so. The same input gives the same bytes.
 * Throws RangeError on the name of an attachment, Error when the document cannot be set.
 */
export async function renderPaper(
  document: PledgeDocument,
  signature: SignatureOnPaper | null,
  attachments: readonly Attachment[] = [],
): Promise<RenderedPaper> {
  const names = [source.name, ...attachments.map(({ name }) => name)]
  const wrong = names.find((name, index) => !attachmentName.test(name) || names.indexOf(name) < index)
  if (wrong !== undefined) throw new RangeError(`not a name for an attachment: ${JSON.stringify(wrong)}`)
  const at = signature?.signedAt ?? new Date(`${document.day}T00:00:00+07:00`)
  const glyphs = fontCoverage()
  const { pdf, seal } = await typesetter().typeset({
    model: JSON.stringify(paperModel(document, signature), (_, value) =>
      typeof value === 'string' ? printable(value, glyphs) : value,
    ),
    attachments: [{ ...source, bytes: freeze(document).bytes }, ...attachments],
    createdAt: Math.floor(at.getTime() / 1000),
  })
  return { pdf, seal }
}

const source = {
  name: 'giao-uoc.json',
  mimeType: 'application/json',
  description: 'Bản giao ước ở dạng dữ liệu (JSON, RFC 8785): nội dung đã ký',
  relationship: 'source',
} as const

let known: Set<number> | undefined

/** The four styles of Tinos cover the same characters. */
function fontCoverage(): Set<number> {
  const file = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'
  known ??= coverage(readFileSync(path.join(process.cwd(), file)))
  return known
}
