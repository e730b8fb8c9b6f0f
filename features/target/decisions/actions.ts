'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { actOnForm } from '@/features/session/form-action'
import type { Person } from '@/lib/actor'
import { done, type FormState, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { type DecisionAct, decisionAct, decisionForm } from './schema'

/** Adds or changes a decision. */
export async function saveDecision(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, decisionForm, mutations.saveDecision, inWords, () => settled('Đã lưu quyết định.'))
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
  if (!input.success) return refused(sentences.not_found)
  const outcome = await verb(actor, input.data)
  return outcome.ok ? settled(message) : refused(inWords(outcome))
}

function settled(message: string): FormState {
  revalidatePath('/campaigns', 'layout')
  return done(message)
}

type Outcome = Awaited<
  ReturnType<(typeof mutations)[`${'save' | 'remove' | 'publish' | 'unpublish'}Decision`]>
>
type DecisionRefusal = Extract<Outcome, { reason: string }>

/** Why a decision stays as it is. */
const sentences: Record<Exclude<DecisionRefusal['reason'], 'exceeded'>, string> = {
  not_allowed: 'Chỉ văn phòng được ghi quyết định.',
  not_found: 'Không tìm thấy quyết định này trong đợt. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên quyết định không sửa được nữa.',
  no_file: 'Không tìm thấy tệp vừa gửi. Đồng chí gửi lại tệp PDF.',
  published: 'Quyết định đã ban hành. Muốn thay đổi chỉ tiêu, đồng chí lập điều chỉnh bằng quyết định khác.',
  not_empty: 'Quyết định còn chỉ tiêu. Xóa các chỉ tiêu trước.',
  empty: 'Quyết định chưa có chỉ tiêu nào nên chưa ban hành được.',
  changed: 'Quyết định vừa được người khác thay đổi. Đồng chí tải lại trang để xem.',
  answered: 'Đã có đơn vị tiếp nhận, kiến nghị hoặc ký nên không thu hồi được. Đồng chí lập điều chỉnh.',
}

const inWords = (refusal: DecisionRefusal): string =>
  refusal.reason === 'exceeded'
    ? `Giao cho đơn vị vượt tổng của quyết định ở chỉ tiêu: ${refusal.codes.join(', ')}. Đồng chí sửa phần phân bổ trước.`
    : sentences[refusal.reason]
