import { z } from 'zod'
import { wordsField } from '@/lib/fields'

/** An answer that leaves the figure as it is; `adjusted` is given by an adjustment alone. */
export const answerForm = z.strictObject({
  proposalId: z.uuid(),
  outcome: z.enum(['kept', 'noted']),
  reason: wordsField('lý do trả lời', 1000),
})

export type AnswerInput = z.output<typeof answerForm>
