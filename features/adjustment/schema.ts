import { z } from 'zod'
import { identityProof } from '@/features/session/passkey/schema'
import { dayField, figureField, optionalFigureField, wordsField } from '@/lib/fields'
import { layouts } from '@/lib/terms'

const figures = z
  .array(
    z.strictObject({
      baseRevisionId: z.uuid(),
      low: figureField('mức mới'),
      high: optionalFigureField('mức mới đến').default(null),
    }),
  )
  .min(1, 'Nhập mức mới cho ít nhất một đơn vị')
  .max(1000)
export type NewFigure = z.output<typeof figures>[number]

/** The decision that an adjustment names is its own, with its number: a figure never changes without one. */
export const draftForm = z.strictObject({
  campaignId: z.uuid(),
  figures,
  codeNumber: wordsField('số quyết định', 20),
  codeNotation: wordsField('ký hiệu', 40),
  issuedOn: dayField('ngày ban hành'),
  issuer: wordsField('cơ quan ban hành', 200),
  layout: z.enum(layouts),
  subject: wordsField('trích yếu', 500),
  fileId: z.union([z.literal('').transform(() => null), z.uuid()]),
  reason: wordsField('lý do điều chỉnh', 1000),
})
export type DraftInput = z.output<typeof draftForm>

export const extensionForm = z.strictObject({ adjustmentId: z.uuid(), figures })
export type ExtensionInput = z.output<typeof extensionForm>

/** `seen` is the SHA-256 in hex of the document that was on screen. */
export const applyForm = z.strictObject({
  adjustmentId: z.uuid(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  proof: identityProof.nullable(),
})
export type ApplyInput = z.output<typeof applyForm>

export const withdrawalForm = z.strictObject({
  adjustmentId: z.uuid(),
  reason: wordsField('lý do', 1000),
})
export type WithdrawalInput = z.output<typeof withdrawalForm>
