'use server'

import { revalidatePath } from 'next/cache'
import { actOn, actOnForm } from '@/features/session/form-action'
import { done, type FormState, textsOf } from '@/lib/form'
import { authorizationRefusals } from '../refusals'
import { giveAuthorization, withdrawAuthorization } from './mutations'
import { authorizationForm, withdrawalForm } from './schema'

/** Notes an authorization to sign. */
export async function giveAuthorizationAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, authorizationForm, giveAuthorization, authorizationRefusals, () => {
    revalidatePath('/', 'layout')
    return done('Đã ghi nhận quyền ký.')
  })
}

/** Withdraws an authorization. */
export async function withdrawAuthorizationAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textsOf(form, ['authorizationId'])
  return actOn(id, withdrawalForm, withdrawAuthorization, authorizationRefusals, () => {
    revalidatePath('/', 'layout')
    return done('Đã thu hồi quyền ký.')
  })
}
