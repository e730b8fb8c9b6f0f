'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { fieldMessages } from '@/lib/field-messages'
import { type FormState, refused, textOf } from '@/lib/form'
import * as mutations from './mutations'
import {
  acknowledgeRefusals,
  notFound,
  notSignedIn,
  proposeRefusals,
  tooLate,
  withdrawRefusals,
} from './refusals'
import { acknowledgementForm, proposalForm, withdrawalForm } from './schema'

export type TargetState = FormState

/** Takes in the rows whose `revisionId` the form carries, once or many times. */
export async function acknowledgeTargets(_: TargetState, form: FormData): Promise<TargetState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = acknowledgementForm.safeParse({
    pledgeId: textOf(form, 'pledgeId'),
    revisionIds: form instanceof FormData ? form.getAll('revisionId') : [],
  })
  if (!input.success) return refused(notFound)
  const outcome = await mutations.acknowledgeTargets(actor, input.data)
  revalidatePath('/pledge')
  if (!outcome.ok) return refused(acknowledgeRefusals[outcome.reason])
  return { ok: true, message: `Đã tiếp nhận ${outcome.count} chỉ tiêu.` }
}

/** Asks for another figure in one row. */
export async function proposeTarget(_: TargetState, form: FormData): Promise<TargetState> {
  const values = { low: textOf(form, 'low'), high: textOf(form, 'high'), reason: textOf(form, 'reason') }
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const ids = { pledgeId: textOf(form, 'pledgeId'), revisionId: textOf(form, 'revisionId') }
  const input = proposalForm.safeParse({ ...ids, ...values })
  if (!input.success) {
    const errors = fieldMessages(input.error)
    const foreign = errors.some(({ field }) => !(field in values))
    return foreign ? refused(notFound, values) : { ok: false, errors, values }
  }
  const outcome = await mutations.proposeTarget(actor, input.data)
  if (outcome.ok) {
    revalidatePath('/pledge')
    return { ok: true, message: 'Đã gửi kiến nghị. Văn phòng sẽ trả lời kèm lý do.' }
  }
  if (outcome.reason === 'too_late') return refused(tooLate(outcome.closedAt), values)
  const refusal = proposeRefusals[outcome.reason]
  return typeof refusal === 'string' ? refused(refusal, values) : { ok: false, errors: [refusal], values }
}

/** Takes an unanswered proposal back. */
export async function withdrawProposal(_: TargetState, form: FormData): Promise<TargetState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = withdrawalForm.safeParse({
    pledgeId: textOf(form, 'pledgeId'),
    proposalId: textOf(form, 'proposalId'),
  })
  if (!input.success) return refused(notFound)
  const outcome = await mutations.withdrawProposal(actor, input.data)
  revalidatePath('/pledge')
  if (!outcome.ok) return refused(withdrawRefusals[outcome.reason])
  return { ok: true, message: 'Đã rút kiến nghị.' }
}
