'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { targetRefusals } from './refusals'
import { targetAct, targetForm, targetMove } from './schema'

const fields = Object.keys(targetForm.shape) as (keyof typeof targetForm.shape)[]

/** Adds or changes a target of a draft decision. */
export async function saveTarget(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = targetForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.saveTarget(actor, input.data)
  if (!outcome.ok) {
    const message = targetRefusals[outcome.reason]
    return outcome.reason === 'code_taken'
      ? { ok: false, errors: [{ field: 'code', message }], values }
      : refused(message, values)
  }
  return settled('Đã lưu chỉ tiêu.')
}

export async function removeTarget(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = targetAct.safeParse(textsOf(form, ['campaignId', 'targetId']))
  if (!input.success) return refused(targetRefusals.not_found)
  const outcome = await mutations.removeTarget(actor, input.data)
  return outcome.ok ? settled('Đã xóa chỉ tiêu.') : refused(targetRefusals[outcome.reason])
}

export async function moveTarget(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = targetMove.safeParse(textsOf(form, ['campaignId', 'targetId', 'by']))
  if (!input.success) return refused(targetRefusals.not_found)
  const outcome = await mutations.moveTarget(actor, input.data)
  return outcome.ok ? settled('Đã đổi thứ tự.') : refused(targetRefusals[outcome.reason])
}

function settled(message: string): FormState {
  revalidatePath('/campaigns', 'layout')
  return done(message)
}
