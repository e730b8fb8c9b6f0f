'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
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

type Outcome = Awaited<
  ReturnType<typeof mutations.saveTarget | typeof mutations.removeTarget | typeof mutations.moveTarget>
>
type TargetRefusal = Extract<Outcome, { reason: string }>['reason']

/** Why a target stays as it is. */
const targetRefusals: Record<TargetRefusal, string> = {
  not_allowed: 'Chỉ văn phòng được ghi chỉ tiêu.',
  not_found: 'Không tìm thấy chỉ tiêu hoặc quyết định này. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên chỉ tiêu không sửa được nữa.',
  published: 'Quyết định đã ban hành: chỉ tiêu chỉ thay đổi bằng điều chỉnh theo quyết định khác.',
  code_taken: 'Mã này đã có ở chỉ tiêu khác của đợt. Chọn mã khác.',
  has_parts: 'Chỉ tiêu còn các chỉ tiêu thành phần. Xóa các thành phần trước.',
}
