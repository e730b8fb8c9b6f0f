import { z } from 'zod'
import { dayField, optionalWordsField, wordsField } from '@/lib/fields'
import { layouts } from '@/lib/terms'

const idOrNothing = z.union([z.literal('').transform(() => null), z.uuid()])

export const decisionForm = z.strictObject({
  campaignId: z.uuid(),
  decisionId: idOrNothing,
  codeNumber: optionalWordsField('số quyết định', 30),
  codeNotation: wordsField('ký hiệu', 60),
  issuedOn: dayField('ngày ban hành'),
  issuer: wordsField('cơ quan ban hành', 200),
  layout: z.enum(layouts, 'Chọn thể thức'),
  subject: wordsField('trích yếu', 500),
  fileId: idOrNothing,
})
export type DecisionInput = z.output<typeof decisionForm>

export const decisionAct = z.strictObject({ campaignId: z.uuid(), decisionId: z.uuid() })
export type DecisionAct = z.output<typeof decisionAct>
