'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused } from '@/lib/form'
import { commitmentForm } from '../schema'
import { addCommitment, editCommitment, removeCommitment } from './mutations'
import { commitmentRow } from './row'

const ids = z.object({ pledgeId: z.uuid(), id: z.uuid().or(z.literal('')).default('') })

const refusals = {
  not_found: 'Không tìm thấy bản giao ước của đơn vị. Tải lại trang.',
  not_allowed: 'Chỉ người của đơn vị được sửa phần này.',
  closed: 'Bản giao ước đã ký hoặc đợt ký đã khóa, không sửa được nữa.',
  range_backward: 'Mức đến phải lớn hơn mức từ.',
  too_many: 'Đơn vị đã có 60 nội dung. Gộp các nội dung gần nhau rồi thêm.',
  gone: 'Nội dung này đã được người khác xóa. Tải lại trang.',
}

/** Adds what the form says, or rewrites the one whose id it carries. */
export async function saveCommitment(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { values, pledgeId, id } = read(form)
  if (!pledgeId) return refused(refusals.not_found, values)
  const parsed = commitmentForm.safeParse(values)
  if (!parsed.success) return invalid(parsed.error, values)
  const saved = await (id
    ? editCommitment(actor, pledgeId, id, parsed.data)
    : addCommitment(actor, pledgeId, parsed.data))
  if (!saved.ok) return refused(refusals[saved.reason], values)
  revalidatePath('/pledge')
  return done(`Đã lưu “${saved.row.content}”.`)
}

/** Removes one; the answer carries its values, so that the form can put it back. */
export async function dropCommitment(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { pledgeId, id } = read(form)
  if (!pledgeId || !id) return refused(refusals.not_found)
  const removed = await removeCommitment(actor, pledgeId, id)
  if (!removed.ok) return refused(refusals[removed.reason])
  revalidatePath('/pledge')
  const { content, values } = commitmentRow(removed.row)
  return { ...done(`Đã xóa “${content}”.`), values }
}

function read(form: FormData) {
  const texts = [...(form instanceof FormData ? form : [])].filter(
    ([name, value]) => !name.startsWith('$') && typeof value === 'string',
  )
  const { pledgeId, id, ...values } = Object.fromEntries(texts) as Record<string, string>
  const found = ids.safeParse({ pledgeId, id })
  return { values, ...(found.success ? found.data : { pledgeId: null, id: '' }) }
}
