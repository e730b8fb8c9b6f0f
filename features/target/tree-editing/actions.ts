'use server'

import { revalidatePath } from 'next/cache'
import { actOn, actOnForm } from '@/features/session/form-action'
import { done, type FormState, textsOf } from '@/lib/form'
import * as mutations from './mutations'
import { targetAct, targetForm, targetMove } from './schema'

/** Adds or changes a target of a draft decision. */
export async function saveTarget(_: FormState, form: FormData): Promise<FormState> {
  const code_taken = { field: 'code', message: targetRefusals.code_taken }
  const refusals = { ...targetRefusals, code_taken }
  return actOnForm(form, targetForm, mutations.saveTarget, refusals, () => settled('Đã lưu chỉ tiêu.'))
}

export async function removeTarget(_: FormState, form: FormData): Promise<FormState> {
  const sent = textsOf(form, ['campaignId', 'targetId'])
  return actOn(sent, targetAct, mutations.removeTarget, targetRefusals, () => settled('Đã xóa chỉ tiêu.'))
}

export async function moveTarget(_: FormState, form: FormData): Promise<FormState> {
  const sent = textsOf(form, ['campaignId', 'targetId', 'by'])
  return actOn(sent, targetMove, mutations.moveTarget, targetRefusals, () => settled('Đã đổi thứ tự.'))
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
