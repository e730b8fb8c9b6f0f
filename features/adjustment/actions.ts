'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '@/features/session/actor'
import { actOnForm } from '@/features/session/form-action'
import { type Refused, sayRefusal } from '@/features/session/passkey/refusal'
import { done, type FormState, fieldMessages, refused, textOf, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { applyAdjustment } from './apply'
import { draftAdjustment, extendAdjustment, withdrawAdjustment } from './mutations'
import { applyRefusals, draftRefusals, figureRefusals, fileGone, withdrawRefusals } from './refusals'
import { applyForm, draftForm, extensionForm, withdrawalForm } from './schema'
import { fieldOf, figuresIn } from './typed-figures'

const decisionFields = [
  'codeNumber',
  'codeNotation',
  'issuedOn',
  'issuer',
  'layout',
  'subject',
  'fileId',
  'reason',
] as const

/** Saves new figures as a draft, or puts them into one, and leads to it. */
export async function draftAdjustmentAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, decisionFields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const figures = figuresIn(form)
  const adjustmentId = textOf(form, 'adjustmentId')
  const input = adjustmentId
    ? extensionForm.safeParse({ adjustmentId, figures })
    : draftForm.safeParse({ campaignId: textOf(form, 'campaignId'), figures, ...values })
  if (!input.success) {
    const errors = fieldMessages(input.error).map(({ field, message }) => ({
      field: fieldOf(field, figures),
      message,
    }))
    return { ok: false, errors, values }
  }
  const outcome =
    'adjustmentId' in input.data
      ? await extendAdjustment(actor, input.data)
      : await draftAdjustment(actor, input.data)
  if (outcome.ok) {
    revalidatePath('/proposals', 'layout')
    redirect(`/proposals/adjustments/${outcome.adjustmentId}`)
  }
  if (outcome.reason === 'file_gone') return refused({ field: 'fileId', message: fileGone }, values)
  if ('baseRevisionId' in outcome) {
    const { end, message } = figureRefusals[outcome.reason]
    return refused({ field: `${end}:${outcome.baseRevisionId}`, message }, values)
  }
  return refused(draftRefusals[outcome.reason], values)
}

/** Lets an adjustment take effect; `proof` is null where nobody has signed. */
export async function applyAdjustmentAction(input: unknown): Promise<{ ok: true } | Refused> {
  const actor = await currentActor()
  if (!actor) return cannot(notSignedIn)
  const parsed = applyForm.safeParse(input)
  if (!parsed.success) return cannot(applyRefusals.changed)
  const outcome = await applyAdjustment(actor, parsed.data)
  revalidatePath('/proposals', 'layout')
  if (outcome.ok) return { ok: true }
  const { reason } = outcome
  return reason in applyRefusals
    ? cannot(applyRefusals[reason as keyof typeof applyRefusals])
    : { ok: false, errors: [sayRefusal(outcome as Parameters<typeof sayRefusal>[0])] }
}

/** The same from a plain form, by one person alone. */
export async function applyAloneAction(_: FormState, form: FormData): Promise<FormState> {
  const outcome = await applyAdjustmentAction({ ...textsOf(form, ['adjustmentId', 'seen']), proof: null })
  return outcome.ok ? done('Điều chỉnh đã có hiệu lực.') : refused(outcome.errors[0]!.message)
}

/** Takes a draft back, or sends it back. */
export async function withdrawAdjustmentAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, withdrawalForm, withdrawAdjustment, withdrawRefusals, () => {
    revalidatePath('/proposals', 'layout')
    return done('Đã rút dự thảo điều chỉnh. Mức giao và kiến nghị giữ nguyên.')
  })
}

const cannot = (message: string): Refused => ({ ok: false, errors: [{ field: 'passkey-proof', message }] })
