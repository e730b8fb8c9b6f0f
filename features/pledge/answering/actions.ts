'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { answerProposal } from './mutations'
import { answerRefusals } from './refusals'
import { answerForm } from './schema'

/** Answers a proposal without changing the figure. */
export async function answerProposalAction(_: FormState, form: FormData): Promise<FormState> {
  const values = { reason: textOf(form, 'reason') }
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const ids = { proposalId: textOf(form, 'proposalId'), outcome: textOf(form, 'outcome') }
  const input = answerForm.safeParse({ ...ids, ...values })
  if (!input.success) return invalid(input.error, values)
  const outcome = await answerProposal(actor, input.data)
  if (!outcome.ok) return refused(answerRefusals[outcome.reason], values)
  revalidatePath('/proposals')
  return done('Đã trả lời kiến nghị. Đơn vị thấy nội dung trả lời trên trang giao ước của mình.')
}
