import { z } from 'zod'
import { codeForm, dayField, optionalWordsField, wordsField } from '@/lib/fields'
import { layouts } from '@/lib/terms'

const campaignId = z.uuid()
const blockId = z.uuid()
const pledgeId = z.uuid()
const upper = (text: string) => text.toUpperCase()

/** One place towards the start or the end. */
const by = z.union([z.literal(-1), z.literal(1)])

const block = { name: wordsField('tên khối', 200), layout: z.enum(layouts, 'Chọn thể thức văn bản') }

export const newBlockForm = z.strictObject({ campaignId, ...block })
export type NewBlockForm = z.output<typeof newBlockForm>

export const editBlockForm = z.strictObject({ campaignId, blockId, ...block })
export type EditBlockForm = z.output<typeof editBlockForm>

export const removeBlockForm = z.strictObject({ campaignId, blockId })
export type RemoveBlockForm = z.output<typeof removeBlockForm>

export const moveBlockForm = z.strictObject({ campaignId, blockId, by })
export type MoveBlockForm = z.output<typeof moveBlockForm>

export const longestShortName = 60

const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(codeForm, 'Mã chỉ gồm chữ không dấu, số và gạch ngang, như phuong-me-tri')
  .max(60, 'Mã dài quá 60 ký tự')

const names = {
  name: wordsField('tên đơn vị', 200),
  shortName: wordsField('tên ngắn', longestShortName),
}

const heading = {
  headTitle: wordsField('chức danh thủ trưởng', 100).transform(upper),
  collective: optionalWordsField('tên tập thể', 100).transform((text) => text && upper(text)),
}

const place = { blockId: z.uuid('Chọn khối'), ...heading }

export const newUnitForm = z.strictObject({ campaignId, ...names, code, ...place })
export type NewUnitForm = z.output<typeof newUnitForm>

export const existingUnitForm = z.strictObject({ campaignId, unitId: z.uuid('Chọn đơn vị'), ...place })
export type ExistingUnitForm = z.output<typeof existingUnitForm>

/** `after`: the unit behind which it comes in its block, nothing for the first place. */
export const editUnitForm = z.strictObject({
  campaignId,
  pledgeId,
  ...names,
  ...place,
  after: z.union([z.literal('').transform(() => null), z.uuid()]),
})
export type EditUnitForm = z.output<typeof editUnitForm>

export const renameUnitForm = z.strictObject({
  campaignId,
  pledgeId,
  ...names,
  validFrom: dayField('ngày đổi tên'),
})
export type RenameUnitForm = z.output<typeof renameUnitForm>

export const removeUnitForm = z.strictObject({ campaignId, pledgeId })
export type RemoveUnitForm = z.output<typeof removeUnitForm>

export const moveUnitForm = z.strictObject({ campaignId, pledgeId, by })
export type MoveUnitForm = z.output<typeof moveUnitForm>

export const mostSuccessors = 20

/** A unit that takes over: made anew at an issuing body, or one that exists. */
const successor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new'),
    issuingBodyId: z.uuid('Chọn cơ quan chủ quản'),
    ...names,
    code,
  }),
  z.strictObject({ kind: z.literal('known'), unitId: z.uuid('Chọn đơn vị tiếp nhận') }),
])
export type Successor = z.output<typeof successor>

/** `place`: the successors' block in this campaign, with their head's title, where they come into it. */
export const successionForm = z.strictObject({
  campaignId,
  effectiveOn: dayField('ngày có hiệu lực'),
  predecessorIds: z.array(z.uuid()).min(1, 'Chọn ít nhất một đơn vị cũ').max(100),
  successors: z.array(successor).min(1, 'Thêm ít nhất một đơn vị mới').max(mostSuccessors),
  place: z.strictObject({ blockId, ...heading }).nullable(),
})
export type SuccessionForm = z.output<typeof successionForm>
