'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import { authorizationRefusals } from '../refusals'
import * as mutations from './mutations'
import { authorizationForm, withdrawalForm } from './schema'

const fields = [
  'accountId',
  'authority',
  'title',
  'scope',
  'document',
  'startsOn',
  'endsOn',
  'fileId',
] as const

/** Notes an authorization to sign. */
export async function giveAuthorization(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = authorizationForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.giveAuthorization(actor, input.data)
  if (!outcome.ok) return refusedBy(authorizationRefusals[outcome.reason], values)
  revalidatePath('/', 'layout')
  return done('Đã ghi nhận quyền ký.')
}

/** Withdraws an authorization. */
export async function withdrawAuthorization(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = withdrawalForm.safeParse(textsOf(form, ['authorizationId']))
  if (!input.success) return refused(authorizationRefusals.not_found)
  const outcome = await mutations.withdrawAuthorization(actor, input.data.authorizationId)
  if (!outcome.ok) return refusedBy(authorizationRefusals[outcome.reason])
  revalidatePath('/', 'layout')
  return done('Đã thu hồi quyền ký.')
}
