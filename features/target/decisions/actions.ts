'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import type { Person } from '@/lib/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { type DecisionRefusal, sayDecisionRefusal } from './refusals'
import { type DecisionAct, decisionAct, decisionForm } from './schema'

const fields = Object.keys(decisionForm.shape) as (keyof typeof decisionForm.shape)[]

/** Adds or changes a decision. */
export async function saveDecision(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = decisionForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.saveDecision(actor, input.data)
  if (!outcome.ok) return refused(sayDecisionRefusal(outcome), values)
  revalidatePath('/campaigns', 'layout')
  return done('Đã lưu quyết định.')
}

export async function removeDecision(_: FormState, form: FormData): Promise<FormState> {
  return act(form, mutations.removeDecision, 'Đã xóa quyết định dự thảo.')
}

export async function publishDecision(_: FormState, form: FormData): Promise<FormState> {
  return act(form, mutations.publishDecision, 'Đã ban hành: các đơn vị thấy chỉ tiêu được giao.')
}

export async function unpublishDecision(_: FormState, form: FormData): Promise<FormState> {
  return act(form, mutations.unpublishDecision, 'Đã đưa quyết định về dự thảo.')
}

type Verb = (actor: Person, input: DecisionAct) => Promise<{ ok: true } | DecisionRefusal>

async function act(form: FormData, verb: Verb, message: string): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = decisionAct.safeParse(textsOf(form, ['campaignId', 'decisionId']))
  if (!input.success) return refused(sayDecisionRefusal({ ok: false, reason: 'not_found' }))
  const outcome = await verb(actor, input.data)
  if (!outcome.ok) return refused(sayDecisionRefusal(outcome))
  revalidatePath('/campaigns', 'layout')
  return done(message)
}
