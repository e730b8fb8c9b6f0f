import type { SealFault } from '@/features/paper/seal/verify-seal'

/** What a dropped file is: a pledge by the code of its signature, or the minutes of a campaign's ceremony. */
export type FileVerdict =
  | ({ kind: 'valid'; code: string } & SealFacts)
  | ({ kind: 'valid_minutes' } & SealedMinutes & SealFacts)
  | { kind: FileFault }

/** `hash` is the whole file's SHA-256 in hex, `sealedBy` the name in the certificate. */
type SealFacts = { sealedBy: string; stampedAt: Date | null; hash: string }

/** `superseded`: later minutes of the same ceremony were made. */
export type SealedMinutes = {
  year: number
  issuingBody: string
  listHash: string
  superseded: boolean
}

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
