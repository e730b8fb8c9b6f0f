import { z } from 'zod'
import { wordsField } from '@/lib/fields'
import { layouts } from '@/lib/terms'

const campaignId = z.uuid()
const blockId = z.uuid()
const block = { name: wordsField('tên khối', 200), layout: z.enum(layouts, 'Chọn thể thức văn bản') }

export const newBlockForm = z.strictObject({ campaignId, ...block })
export type NewBlockForm = z.output<typeof newBlockForm>

export const editBlockForm = z.strictObject({ campaignId, blockId, ...block })
export type EditBlockForm = z.output<typeof editBlockForm>

export const removeBlockForm = z.strictObject({ campaignId, blockId })
export type RemoveBlockForm = z.output<typeof removeBlockForm>

/** `by`: one place towards the start or the end. */
export const moveBlockForm = z.strictObject({
  campaignId,
  blockId,
  by: z.union([z.literal(-1), z.literal(1)]),
})
export type MoveBlockForm = z.output<typeof moveBlockForm>
