import { z } from 'zod'
import { passkeyProof } from '@/features/session/passkey/schema'
import { cleanText } from '@/lib/text'

/** By what a witness confirms a list. */
export const witnessRequest = z.strictObject({
  listId: z.uuid(),
  confirmation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(200) }),
    passkeyProof.extend({ kind: z.literal('passkey') }),
  ]),
})
export type WitnessRequest = z.output<typeof witnessRequest>

export const listReference = z.uuid()

export const minutesForm = z.strictObject({
  campaignId: z.uuid(),
  number: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(60, 'Số, ký hiệu dài quá 60 ký tự'))
    .transform((text) => text || null),
})
export type MinutesInput = z.output<typeof minutesForm>
