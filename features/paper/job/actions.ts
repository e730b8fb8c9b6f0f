'use server'

import { revalidatePath } from 'next/cache'
import { parseCode } from '@/features/pledge/receipt'
import { currentActor } from '@/features/session/actor'
import { textOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { retrySealing } from './mutations'

export type RetryState = { kind: 'idle' } | { kind: 'asked' } | { kind: 'refused'; message: string }

/** The office has one paper tried again, by the code of its signature. */
export async function retrySealingAction(_: RetryState, form: FormData): Promise<RetryState> {
  const actor = await currentActor()
  if (!actor) return { kind: 'refused', message: notSignedIn }
  const code = parseCode(textOf(form, 'code'))
  const outcome = code.ok
    ? await retrySealing(actor, code.value)
    : { ok: false as const, reason: 'not_found' as const }
  if (!outcome.ok) return { kind: 'refused', message: refusals[outcome.reason] }
  revalidatePath('/board')
  return { kind: 'asked' }
}

const refusals = {
  not_allowed: 'Chỉ văn phòng được yêu cầu đóng dấu lại.',
  not_found: 'Không tìm thấy chữ ký này.',
}
