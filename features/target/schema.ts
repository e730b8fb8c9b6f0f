import { z } from 'zod'
import { figureField, optionalFigureField, wordsField } from '@/lib/fields'

export const acknowledgementForm = z.strictObject({
  pledgeId: z.uuid(),
  revisionIds: z.array(z.uuid()).min(1).max(500),
})

export const proposalForm = z.strictObject({
  pledgeId: z.uuid(),
  revisionId: z.uuid(),
  low: figureField('mức kiến nghị'),
  high: optionalFigureField('mức kiến nghị đến').default(null),
  reason: wordsField('lý do kiến nghị', 1000),
})

export type ProposalInput = z.output<typeof proposalForm>

export const withdrawalForm = z.strictObject({ pledgeId: z.uuid(), proposalId: z.uuid() })
