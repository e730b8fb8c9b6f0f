'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { actOnForm } from '@/features/session/form-action'
import { formatInstant } from '@/lib/dates'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { closed, rowNotFound, sessionOver } from '../refusals'
import { answerForm, proposalForm, withdrawalForm } from '../schema'
import * as mutations from './mutations'

/** A refusal that one field can mend names its field. */
const proposeRefusals = {
  not_found: rowNotFound,
  not_allowed: 'Chỉ người của đơn vị được kiến nghị chỉ tiêu của đơn vị mình.',
  closed,
  changed:
    'Chỉ tiêu này vừa được điều chỉnh sau khi đồng chí mở trang. Tải lại trang để xem mức mới trước khi kiến nghị.',
  already_proposed:
    'Chỉ tiêu này đã có kiến nghị của đơn vị. Kiến nghị chưa được trả lời thì rút lại rồi gửi kiến nghị mới.',
  range_needed: { field: 'high', message: 'Chỉ tiêu này giao trong khoảng: nhập cả mức từ và mức đến' },
  one_figure_needed: { field: 'low', message: 'Chỉ tiêu này giao một mức: chỉ nhập một mức kiến nghị' },
  range_backward: { field: 'high', message: 'Mức đến phải lớn hơn mức từ' },
  same_figure: { field: 'low', message: 'Mức kiến nghị đang trùng với mức được giao: nhập mức khác' },
}

const withdrawRefusals = {
  not_found: 'Kiến nghị này đã được rút hoặc chỉ tiêu vừa được điều chỉnh. Trang đang hiển thị nội dung mới.',
  not_allowed: 'Chỉ người của đơn vị được rút kiến nghị của đơn vị mình.',
  closed,
  answered: 'Văn phòng đã trả lời kiến nghị này nên không rút được nữa. Đồng chí xem phần trả lời.',
}

const answerRefusals = {
  not_allowed: 'Chỉ văn phòng được trả lời kiến nghị.',
  not_found: 'Không tìm thấy kiến nghị này. Tải lại trang để xem danh sách hiện hành.',
  withdrawn: 'Đơn vị đã rút kiến nghị này nên không cần trả lời. Tải lại trang để xem danh sách hiện hành.',
  answered: 'Kiến nghị này đã có người trả lời. Tải lại trang để xem nội dung trả lời.',
  being_adjusted:
    'Kiến nghị này nằm trong một dự thảo điều chỉnh. Rút dự thảo đó ở trang Điều chỉnh rồi trả lời lại.',
  closed: 'Đợt thi đua không còn ở bước lấy ý kiến hoặc mở ký nên không trả lời kiến nghị được nữa.',
}

/** Asks for another figure in one row. */
export async function proposeTarget(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ['low', 'high', 'reason'])
  const actor = await currentActor()
  if (!actor) return refused(sessionOver, values)
  const input = proposalForm.safeParse({ ...textsOf(form, ['pledgeId', 'revisionId']), ...values })
  if (!input.success) {
    const refusal = invalid(input.error, values)
    return refusal.errors?.every(({ field }) => field in values) ? refusal : refused(rowNotFound, values)
  }
  const outcome = await mutations.proposeTarget(actor, input.data)
  if (outcome.ok) {
    revalidatePath('/pledge')
    return done('Đã gửi kiến nghị. Văn phòng sẽ trả lời kèm lý do.')
  }
  if (outcome.reason === 'too_late') {
    const at = formatInstant(outcome.closedAt)
    return refused(
      `Đã hết hạn gửi kiến nghị lúc ${at}. Đồng chí liên hệ văn phòng thường trực thi đua.`,
      values,
    )
  }
  return refused(proposeRefusals[outcome.reason], values)
}

/** Takes an unanswered proposal back. */
export async function withdrawProposal(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(sessionOver)
  const input = withdrawalForm.safeParse(textsOf(form, ['pledgeId', 'proposalId']))
  if (!input.success) return refused(rowNotFound)
  const outcome = await mutations.withdrawProposal(actor, input.data)
  revalidatePath('/pledge')
  return outcome.ok ? done('Đã rút kiến nghị.') : refused(withdrawRefusals[outcome.reason])
}

/** Answers a proposal without changing the figure. */
export async function answerProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, answerForm, mutations.answerProposal, answerRefusals, () => {
    revalidatePath('/proposals')
    return done('Đã trả lời kiến nghị. Đơn vị thấy nội dung trả lời trên trang giao ước của mình.')
  })
}
