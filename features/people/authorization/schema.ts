import { z } from 'zod'
import { dayField, optionalDayField, wordsField } from '@/lib/fields'
import { authorities } from '@/lib/terms'

/** TM. is the head's own right; the others are given by a document. */
export const delegated = authorities.slice(2) as Exclude<
  (typeof authorities)[number],
  'own_office' | 'on_behalf_of_collective'
>[]

export const authorityNames = {
  for_head: 'Ký thay (KT.)',
  by_order: 'Thừa lệnh (TL.)',
  by_authorization: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền cấp trưởng (Q.)',
} as const

export const authorizationForm = z
  .strictObject({
    accountId: z.uuid(),
    authority: z.enum(delegated, 'Chọn hình thức ký'),
    title: wordsField('chức danh người ký', 100).transform((text) => text.toUpperCase()),
    scope: wordsField('nội dung được ký', 300),
    document: wordsField('văn bản giao quyền', 300),
    startsOn: dayField('ngày bắt đầu'),
    endsOn: optionalDayField('ngày kết thúc'),
    fileId: z.union([z.literal('').transform(() => null), z.uuid()]),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'Ngày kết thúc phải sau ngày bắt đầu',
  })
export type AuthorizationForm = z.output<typeof authorizationForm>

export const withdrawalForm = z.strictObject({ authorizationId: z.uuid() })
