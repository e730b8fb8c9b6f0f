'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { sayUndoRefusal } from './refusals'
import { undoForm } from './schema'

/** Takes an import back. */
export async function undoImport(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = undoForm.safeParse(textsOf(form, ['campaignId', 'batchId']))
  if (!input.success) return refused('Không tìm thấy lần nhập này. Đồng chí tải lại trang.')
  const outcome = await mutations.undoImport(actor, input.data)
  if (!outcome.ok) return refused(sayUndoRefusal(outcome))
  revalidatePath('/campaigns', 'layout')
  return done('Đã hoàn tác: nội dung trở lại như trước lần nhập.')
}
