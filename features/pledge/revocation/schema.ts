import { z } from 'zod'
import { identityProof } from '@/features/session/passkey/schema'
import { wordsField } from '@/lib/fields'

export const revocationForm = z.strictObject({
  code: z.string().length(12),
  reason: wordsField('lý do thu hồi', 500),
  proof: identityProof,
})
export type RevocationInput = z.output<typeof revocationForm>
