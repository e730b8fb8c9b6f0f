import { z } from 'zod'
import { type FilePurpose, filePurposes } from '@/lib/terms'

/** Largest file that is kept, in bytes; scripts/server/body-cap.ts lets as much through. */
export const maxKeptBytes = 20 * 1024 * 1024

export const uploadFields = z.strictObject({ purpose: z.enum(filePurposes) })

/** What a browser's chooser offers for each purpose. */
export const acceptedTypes: Record<FilePurpose, readonly MediaType[]> = {
  decision: ['application/pdf'],
  authorization: ['application/pdf', 'image/jpeg', 'image/png'],
  paper_scan: ['application/pdf', 'image/jpeg', 'image/png'],
  result: ['application/pdf', 'image/jpeg', 'image/png'],
}

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a file was not stored, as its giver reads it, with the status of the answer. */
export const fileRefusals = {
  not_allowed: { status: 403, message: 'Tài khoản của đồng chí không được gửi tệp loại này.' },
  empty: { status: 400, message: 'Tệp rỗng. Đồng chí kiểm tra rồi chọn lại tệp.' },
  too_large: {
    status: 413,
    message: 'Tệp quá lớn: tối đa 20 MB. Đồng chí quét lại ở độ phân giải thấp hơn.',
  },
  wrong_kind: {
    status: 415,
    message:
      'Tệp không đúng loại được nhận hoặc đã hỏng. Nhận tệp PDF; với bản quét và ảnh nhận thêm JPEG, PNG.',
  },
}

export type FileRefusal = keyof typeof fileRefusals
