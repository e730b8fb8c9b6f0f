'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, refused, textOf } from '@/lib/form'
import { closed, rowNotFound, sessionOver } from '../refusals'
import { acknowledgementForm } from '../schema'
import * as mutations from './mutations'

const refusals = {
  not_found: rowNotFound,
  not_allowed:
    'Chỉ thủ trưởng đơn vị được tiếp nhận chỉ tiêu. Đề nghị thủ trưởng đăng nhập bằng tài khoản của mình.',
  closed,
  changed:
    'Có chỉ tiêu vừa được điều chỉnh sau khi đồng chí mở trang. Đồng chí xem mức mới đang hiển thị rồi tiếp nhận.',
}

/** Takes in the rows whose `revisionId` the form carries, once or many times. */
export async function acknowledgeTargets(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(sessionOver)
  const input = acknowledgementForm.safeParse({
    pledgeId: textOf(form, 'pledgeId'),
    revisionIds: form instanceof FormData ? form.getAll('revisionId') : [],
  })
  if (!input.success) return refused(refusals.not_found)
  const outcome = await mutations.acknowledgeTargets(actor, input.data)
  revalidatePath('/pledge')
  return outcome.ok ? done(`Đã tiếp nhận ${outcome.count} chỉ tiêu.`) : refused(refusals[outcome.reason])
}
