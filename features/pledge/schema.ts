import { z } from 'zod'
import { identityProof, passkeyProof } from '@/features/session/passkey/schema'
import { dayField, figureField, optionalFigureField, wordsField } from '@/lib/fields'
import { authorities, directions } from '@/lib/terms'

/** A pen's way over the pad, in the pad's own pixels; `time` in milliseconds since 1970, `pressure` 0 to 1. */
export const stroke = z.strictObject({
  points: z
    .array(
      z.strictObject({
        x: z.number().min(-10_000).max(10_000),
        y: z.number().min(-10_000).max(10_000),
        time: z.number().int().nonnegative(),
        pressure: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .max(5_000),
})

export type Stroke = z.infer<typeof stroke>

export const maxStrokesBytes = 64 * 1024

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const strokes = z
  .array(stroke)
  .min(1)
  .max(500)
  .refine((value) => JSON.stringify(value).length <= maxStrokesBytes, 'Nét ký quá dài: vẽ lại ngắn hơn')

/** What the signer's device sends: never the document, the actor, the unit or the time. */
export const signRequest = z.strictObject({
  idempotencyKey: z.uuid(),
  documentHash: hash,
  authority: z.enum(authorities),
  drawing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('strokes'), strokes }),
    z.strictObject({ kind: z.literal('typed'), name: wordsField('họ tên', 100) }),
  ]),
  confirmation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(200) }),
    passkeyProof.extend({ kind: z.literal('passkey') }),
  ]),
})

export type SignRequest = z.output<typeof signRequest>

/** For what a passkey is asked; `strokesHash` is SHA-256 over the canonical bytes (RFC 8785) of the drawing. */
export const challengeRequest = z.strictObject({
  documentHash: hash,
  strokesHash: hash,
  authority: z.enum(authorities),
})
export type ChallengeRequest = z.output<typeof challengeRequest>

const words = z.strictObject({
  kind: z.enum(['task', 'solution']),
  content: wordsField('nội dung', 1000),
})

const ownTarget = z
  .strictObject({
    kind: z.literal('own_target'),
    content: wordsField('nội dung chỉ tiêu', 500),
    direction: z.enum(directions, 'Chọn chiều chỉ tiêu').exclude(['composition']),
    low: figureField('mức phấn đấu'),
    high: optionalFigureField('mức đến').default(null),
    measureUnit: wordsField('đơn vị tính', 50),
  })
  .refine(({ direction, high }) => (direction === 'range') === (high !== null), {
    path: ['high'],
    error: ({ input }) =>
      (input as { direction: string }).direction === 'range'
        ? 'Nhập mức đến của khoảng'
        : 'Chỉ nhập mức đến khi chọn “trong khoảng”',
  })

export const commitmentForm = z.discriminatedUnion('kind', [words, ownTarget])
export type CommitmentInput = z.output<typeof commitmentForm>

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

/** An answer that leaves the figure as it is; `adjusted` is given by an adjustment alone. */
export const answerForm = z.strictObject({
  proposalId: z.uuid(),
  outcome: z.enum(['kept', 'noted']),
  reason: wordsField('lý do trả lời', 1000),
})

export type AnswerInput = z.output<typeof answerForm>

export const revocationForm = z.strictObject({
  code: z.string().length(12),
  reason: wordsField('lý do thu hồi', 500),
  proof: identityProof,
})
export type RevocationInput = z.output<typeof revocationForm>

export const paperForm = z.strictObject({
  pledgeId: z.uuid(),
  signerName: wordsField('họ tên người ký', 120),
  titleLines: wordsField('quyền hạn, chức vụ', 300).transform((text) =>
    text.split('\n').map((line) => line.toUpperCase()),
  ),
  signedOn: dayField('ngày ký'),
  scanFileId: z.uuid('Gửi bản quét của bản giao ước đã ký'),
})
export type PaperInput = z.output<typeof paperForm>
