import { z } from 'zod'
import { wordsField } from '@/lib/fields'

export const erasureForm = z.strictObject({
  accountId: z.uuid(),
  reason: wordsField('lý do xóa', 300),
  typed: wordsField('tên đăng nhập của người này', 100),
})
export type ErasureForm = z.output<typeof erasureForm>
