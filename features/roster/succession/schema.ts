import { z } from 'zod'
import { dayField, optionalWordsField, wordsField } from '@/lib/fields'
import { unitCode, unitNames } from '../unit/schema'

const upper = (text: string) => text.toUpperCase()

export const mostSuccessors = 20

/** A unit that takes over: made anew at an issuing body, or one that exists. */
export const successor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new'),
    issuingBodyId: z.uuid('Chọn cơ quan chủ quản'),
    ...unitNames,
    code: unitCode,
  }),
  z.strictObject({ kind: z.literal('known'), unitId: z.uuid('Chọn đơn vị tiếp nhận') }),
])
export type Successor = z.output<typeof successor>

/** Where the successors stand in this campaign: in a block, with their head's title. */
const place = z.strictObject({
  blockId: z.uuid(),
  headTitle: wordsField('chức danh thủ trưởng', 100).transform(upper),
  collective: optionalWordsField('tên tập thể', 100).transform((text) => text && upper(text)),
})

export const successionForm = z.strictObject({
  campaignId: z.uuid(),
  effectiveOn: dayField('ngày có hiệu lực'),
  predecessorIds: z.array(z.uuid()).min(1, 'Chọn ít nhất một đơn vị cũ').max(100),
  successors: z.array(successor).min(1, 'Thêm ít nhất một đơn vị mới').max(mostSuccessors),
  place: place.nullable(),
})
export type SuccessionForm = z.output<typeof successionForm>
