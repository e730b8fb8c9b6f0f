import { type SealedPdf, sealPdf } from '@/features/paper/seal/seal-pdf'
import type { Sealer } from '@/features/paper/seal/sealer'
import { setPaper } from '@/features/paper/typesetting/set-paper'
import { thaw } from '../list'
import { type MinutesDocument, minutesBytes } from './document'
import { minutesModel } from './minutes-model'

export type MinutesOrder = {
  document: MinutesDocument
  /** The frozen list's bytes, which go along inside the PDF as they are. */
  list: Uint8Array
  sealer: Sealer
  /** Where anyone checks the file. */
  address: string
  timestampUrl?: string | undefined
}

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

/** The minutes as PDF/A-3b with the list inside, under the installation's seal. Throws when setting or sealing fails. */
export async function sealedMinutes(order: MinutesOrder): Promise<SealedPdf> {
  const { document, list, sealer, address, timestampUrl } = order
  const at = new Date(document.madeAt)
  const { name, claim } = sealer
  const { pdf, seal } = await setPaper({
    template: 'minutes',
    model: minutesModel(document, thaw(list), { name, claim, address }),
    attachments: [
      { ...sourceFile, bytes: minutesBytes(document) },
      { ...listFile, bytes: list },
    ],
    at,
  })
  const reason = `Niêm phong biên bản lễ ký năm ${document.campaign.year}`
  return sealPdf(pdf, { signer: sealer, reason, place: seal, at, timestampUrl })
}
