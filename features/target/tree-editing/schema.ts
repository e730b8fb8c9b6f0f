import { z } from 'zod'
import { compareDecimals } from '@/lib/decimal'
import { figureField, optionalFigureField, optionalWordsField, wordsField } from '@/lib/fields'
import { allocations, directions } from '@/lib/terms'

const idOrNothing = z.union([z.literal('').transform(() => null), z.uuid()])

export const targetForm = z
  .strictObject({
    campaignId: z.uuid(),
    decisionId: z.uuid(),
    targetId: idOrNothing,
    parentId: idOrNothing,
    group: wordsField('nhóm chỉ tiêu', 120),
    code: wordsField('mã chỉ tiêu', 30),
    name: wordsField('nội dung chỉ tiêu', 500),
    measureUnit: wordsField('đơn vị tính', 60),
    direction: z.enum(directions, 'Chọn chiều chỉ tiêu'),
    low: figureField('mức chỉ tiêu'),
    high: optionalFigureField('mức đến'),
    allocation: z.enum(allocations, 'Chọn cách phân bổ'),
    /** Its parts sum to it; a composition's always do. */
    summed: z.string().transform((value) => value === 'on'),
    note: optionalWordsField('ghi chú', 500),
  })
  .superRefine(({ direction, low, high }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['high'], message })
    if (direction === 'range' && high === null) return refuse('Nhập mức đến của khoảng')
    if (direction === 'range' && high !== null && compareDecimals(low, high) >= 0)
      return refuse('Mức đến phải lớn hơn mức từ')
    if (direction !== 'range' && high !== null) refuse('Chỉ chỉ tiêu “trong khoảng” có mức đến')
  })
export type TargetInput = z.output<typeof targetForm>

export const targetAct = z.strictObject({ campaignId: z.uuid(), targetId: z.uuid() })
export type TargetAct = z.output<typeof targetAct>
export const targetMove = targetAct.extend({ by: z.enum(['up', 'down']) })
export type TargetMove = z.output<typeof targetMove>
