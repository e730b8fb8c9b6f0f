'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, fieldMessages, refused, textOf, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { resultForm } from './schema'
import { notFound, reportRefusals } from './words'

const fields = ['period', 'value', 'note', 'fileId'] as const

/** Reports one value of one assigned target. */
export async function reportResult(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = resultForm.safeParse({ assignmentId: textOf(form, 'assignmentId'), ...values })
  if (!input.success) {
    const errors = fieldMessages(input.error)
    const foreign = errors.some(({ field }) => !(field in values))
    return foreign ? refused(notFound, values) : { ok: false, errors, values }
  }
  const outcome = await mutations.reportResult(actor, input.data)
  if (!outcome.ok) return refused(reportRefusals[outcome.reason], values)
  revalidatePath('/results', 'layout')
  return done(
    outcome.corrected
      ? 'Đã ghi kết quả mới của kỳ này; kết quả trước vẫn lưu bên dưới.'
      : 'Đã báo cáo kết quả.',
  )
}
