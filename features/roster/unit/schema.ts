import { z } from 'zod'
import { dayField, optionalWordsField, wordsField } from '@/lib/fields'

const campaignId = z.uuid()
const pledgeId = z.uuid()
const upper = (text: string) => text.toUpperCase()

export const longestShortName = 60

export const unitCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã chỉ gồm chữ không dấu, số và gạch ngang, như phuong-me-tri')
  .max(60, 'Mã dài quá 60 ký tự')

export const unitNames = {
  name: wordsField('tên đơn vị', 200),
  shortName: wordsField('tên ngắn', longestShortName),
}

const place = {
  blockId: z.uuid('Chọn khối'),
  headTitle: wordsField('chức danh thủ trưởng', 100).transform(upper),
  collective: optionalWordsField('tên tập thể', 100).transform((text) => text && upper(text)),
}

export const newUnitForm = z.strictObject({ campaignId, ...unitNames, code: unitCode, ...place })
export type NewUnitForm = z.output<typeof newUnitForm>

export const knownUnitForm = z.strictObject({ campaignId, unitId: z.uuid('Chọn đơn vị'), ...place })
export type KnownUnitForm = z.output<typeof knownUnitForm>

/** `after`: the unit behind which it stands in its block, nothing for the first place. */
export const editUnitForm = z.strictObject({
  campaignId,
  pledgeId,
  ...unitNames,
  ...place,
  after: z.union([z.literal('').transform(() => null), z.uuid()]),
})
export type EditUnitForm = z.output<typeof editUnitForm>

export const renameUnitForm = z.strictObject({
  campaignId,
  pledgeId,
  ...unitNames,
  validFrom: dayField('ngày đổi tên'),
})
export type RenameUnitForm = z.output<typeof renameUnitForm>

export const removeUnitForm = z.strictObject({ campaignId, pledgeId })
export type RemoveUnitForm = z.output<typeof removeUnitForm>

export const moveUnitForm = z.strictObject({
  campaignId,
  pledgeId,
  by: z.union([z.literal(-1), z.literal(1)]),
})
export type MoveUnitForm = z.output<typeof moveUnitForm>
