import { z } from 'zod'
import { dayField, wordsField } from '@/lib/fields'

export const paperForm = z.strictObject({
  pledgeId: z.uuid(),
  signerName: wordsField('họ tên người ký', 120),
  titleLines: wordsField('quyền hạn, chức vụ', 300).transform((text) =>
    text.split('\n').map((line) => line.toUpperCase()),
  ),
  signedOn: dayField('ngày ký'),
  scanFileId: z.uuid('Gửi bản quét của bản giao ước đã ký'),
})
export type PaperInput = z.output<typeof paperForm>
