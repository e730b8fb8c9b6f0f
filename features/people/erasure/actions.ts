'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { erasureRefusals } from './refusals'
import { erasureForm } from './schema'

/** Erases somebody's personal data. */
export async function erasePerson(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ['accountId', 'reason', 'typed'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = erasureForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.erasePerson(actor, input.data)
  if (!outcome.ok) return refusedBy(erasureRefusals[outcome.reason], values)
  revalidatePath('/', 'layout')
  return done('Đã xóa dữ liệu cá nhân.')
}
