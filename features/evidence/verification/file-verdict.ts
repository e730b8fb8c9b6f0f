import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { SealFault } from '@/features/paper/seal/verify-seal'

export type FileFault = SealFault | 'not_pdf' | 'not_logged'

const sentences: Record<FileFault, string> = {
  not_pdf: 'Tệp này không phải tệp PDF.',
  not_sealed: 'Tệp PDF này không mang niêm phong nào.',
  trailing_bytes: 'Tệp đã bị thêm dữ liệu vào sau khi niêm phong. Phần mềm khác có thể vẫn báo chữ ký đúng.',
  edited_padding: 'Phần đệm sau chữ ký đã bị sửa. Phần mềm khác có thể vẫn báo chữ ký đúng.',
  changed: 'Nội dung tệp đã bị sửa sau khi niêm phong: tệp không còn khớp với mã băm được ký.',
  wrong_signature: 'Chữ ký niêm phong trong tệp không đúng hoặc không đọc được.',
  unknown_certificate: 'Tệp được ký bằng chứng thư khác, không phải chứng thư niêm phong của hệ thống này.',
  wrong_timestamp: 'Dấu thời gian trong chữ ký niêm phong không đúng.',
  not_logged: 'Niêm phong đúng, nhưng nhật ký của hệ thống không ghi nhận tệp này.',
}

export const fileFaults = Object.keys(sentences) as FileFault[]

/** Why a file is not valid, in one sentence. */
export const fileFaultInWords = (fault: FileFault): string => sentences[fault]

/** By its first bytes (ISO 32000-1, 7.5.2), which our own files begin with at once. */
export const isPdf = (file: Uint8Array): boolean =>
  Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-'

/** Largest file that is checked, in bytes; scripts/server/body-cap.ts lets as much through. */
export const maxFileBytes = 20 * 1024 * 1024

/** `hash` is the whole file's SHA-256 in hex, `sealedBy` the name in the certificate. */
const sealFacts = {
  sealedBy: z.string(),
  stampedAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
  hash: z.string(),
}

/** `superseded`: later minutes of the same ceremony were made. */
const sealedMinutes = z.strictObject({
  year: z.number(),
  issuingBody: z.string(),
  listHash: z.string(),
  superseded: z.boolean(),
})
export type SealedMinutes = z.output<typeof sealedMinutes>

const fileVerdict = z.union([
  z.strictObject({ kind: z.literal('valid'), code: z.string(), ...sealFacts }),
  sealedMinutes.extend({ kind: z.literal('valid_minutes'), ...sealFacts }),
  z.strictObject({ kind: z.enum(fileFaults) }),
])

/** What a dropped file is: a pledge by the code of its signature, or the minutes of a campaign's ceremony. */
export type FileVerdict = z.output<typeof fileVerdict>

const lifetime = 60 * 60 * 1000
const ticketContent = z.strictObject({ at: z.number(), verdict: fileVerdict })

/**
 * A file's verdict as a word for an address, by which a page shows it after the upload is gone: base64url of its JSON,
 * a dot, and the HMAC-SHA-256 under `secret` that lets nobody else make such an address.
 */
export function writeTicket(verdict: FileVerdict, secret: string, now = new Date()): string {
  const payload = Buffer.from(JSON.stringify({ at: now.getTime(), verdict })).toString('base64url')
  return `${payload}.${seal(payload, secret)}`
}

/** The verdict with the time of the check; null when the ticket is not ours or older than an hour. */
export function readTicket(ticket: string, secret: string, now = new Date()) {
  const [payload = '', signature = ''] = ticket.split('.')
  const own = Buffer.from(seal(payload, secret))
  const given = Buffer.from(signature)
  if (own.length !== given.length || !timingSafeEqual(own, given)) return null
  const { at, verdict } = ticketContent.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return now.getTime() - at > lifetime ? null : { at: new Date(at), verdict }
}

const seal = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`giao-uoc/file-verdict/v1\n${payload}`).digest('base64url')
