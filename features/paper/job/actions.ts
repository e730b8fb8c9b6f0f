'use server'

import { revalidatePath } from 'next/cache'
import { parseCode } from '@/features/pledge/receipt'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, refused, textOf } from '@/lib/form'
import { refuse } from '@/lib/outcome'
import { notSignedIn } from '@/lib/vi'
import { retrySealing } from './mutations'

const refusals = {
  not_allowed: 'Chỉ văn phòng được yêu cầu đóng dấu lại.',
  not_found: 'Không tìm thấy chữ ký này.',
}

/** The office has one paper tried again, by the code of its signature. */
export async function retrySealingAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const code = parseCode(textOf(form, 'code'))
  const outcome = code.ok ? await retrySealing(actor, code.value) : refuse('not_found')
  if (!outcome.ok) return refused(refusals[outcome.reason])
  revalidatePath('/board')
  return done('Đang thử lại. Danh sách tự cập nhật sau ít giây.')
}
