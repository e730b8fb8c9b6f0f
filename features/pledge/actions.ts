'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireActor } from '@/features/session/actor'
import { fieldMessages } from '@/lib/form'
import { commitmentRow } from './commitment'
import { addCommitment, editCommitment, removeCommitment } from './mutations'
import { commitmentForm } from './schema'

/** What a form shows after it was sent: what was typed comes back when something is wrong with it. */
export type CommitmentState = {
  /** Rises with every answer, so that the same answer twice is still news. */
  turn: number
  outcome: 'idle' | 'saved' | 'removed' | 'refused'
  message: string
  errors: { field: string; message: string }[]
  values: Record<string, string>
}

const target = z.object({ pledgeId: z.uuid(), id: z.uuid().or(z.literal('')).default('') })

const refusals = {
  not_found: 'Không tìm thấy bản giao ước của đơn vị. Tải lại trang.',
  not_allowed: 'Chỉ người của đơn vị được sửa phần này.',
  closed: 'Bản giao ước đã ký hoặc đợt ký đã khóa, không sửa được nữa.',
  range_backward: 'Mức đến phải lớn hơn mức từ.',
  too_many: 'Đơn vị đã có 60 nội dung. Gộp các nội dung gần nhau rồi thêm.',
  gone: 'Nội dung này đã được người khác xóa. Tải lại trang.',
}

/** Adds what the form says, or rewrites the one whose id it carries. */
export async function saveCommitment(before: CommitmentState, form: FormData): Promise<CommitmentState> {
  const actor = await requireActor()
  const { values, pledgeId, id } = read(form)
  if (!pledgeId) return refused(before, values, refusals.not_found)
  const parsed = commitmentForm.safeParse(values)
  if (!parsed.success) {
    return { ...refused(before, values, 'Có nội dung cần sửa'), errors: fieldMessages(parsed.error) }
  }
  const saved = await (id
    ? editCommitment(actor, pledgeId, id, parsed.data)
    : addCommitment(actor, pledgeId, parsed.data))
  if (!saved.ok) return refused(before, values, refusals[saved.reason])
  revalidatePath('/pledge')
  return {
    turn: next(before),
    outcome: 'saved',
    message: `Đã lưu “${saved.row.content}”.`,
    errors: [],
    values: {},
  }
}

/** Removes one; the answer carries its values, so that the form can put it back. */
export async function dropCommitment(before: CommitmentState, form: FormData): Promise<CommitmentState> {
  const actor = await requireActor()
  const { values, pledgeId, id } = read(form)
  if (!pledgeId || !id) return refused(before, values, refusals.not_found)
  const removed = await removeCommitment(actor, pledgeId, id)
  if (!removed.ok) return refused(before, values, refusals[removed.reason])
  revalidatePath('/pledge')
  const { content, values: removedValues } = commitmentRow(removed.row)
  return {
    turn: next(before),
    outcome: 'removed',
    message: `Đã xóa “${content}”.`,
    errors: [],
    values: removedValues,
  }
}

// What comes back as the state before comes from the network too.
const next = (before: CommitmentState): number => (Number.isSafeInteger(before?.turn) ? before.turn + 1 : 1)

const refused = (
  before: CommitmentState,
  values: Record<string, string>,
  message: string,
): CommitmentState => ({
  turn: next(before),
  outcome: 'refused',
  message,
  errors: [],
  values,
})

function read(form: FormData) {
  const words = [...(form instanceof FormData ? form : [])].filter(
    ([name, value]) => !name.startsWith('$') && typeof value === 'string',
  )
  const { pledgeId, id, ...values } = Object.fromEntries(words) as Record<string, string>
  const found = target.safeParse({ pledgeId, id })
  return { values, ...(found.success ? found.data : { pledgeId: null, id: '' }) }
}
