'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { notSignedIn } from '@/lib/vi'
import type { Change } from './matrix'
import * as mutations from './mutations'
import { type GridInput, gridInput } from './schema'

export type SavedGrid = { ok: true; message: string } | { ok: false; message: string; conflicts?: Change[] }

/** Writes the changed cells of a draft decision's grid. */
export async function saveGrid(changed: GridInput): Promise<SavedGrid> {
  const actor = await currentActor()
  if (!actor) return { ok: false, message: notSignedIn }
  const input = gridInput.safeParse(changed)
  if (!input.success) return { ok: false, message: gridRefusals.not_found }
  const outcome = await mutations.saveGrid(actor, input.data)
  if (outcome.ok) {
    revalidatePath('/campaigns', 'layout')
    return { ok: true, message: `Đã lưu ${outcome.count} ô.` }
  }
  if (outcome.reason !== 'conflict') return { ok: false, message: gridRefusals[outcome.reason] }
  const { conflicts } = outcome
  return {
    ok: false,
    conflicts,
    message: `Người khác vừa ghi ${conflicts.length} ô mà đồng chí cũng sửa.`,
  }
}

type Refusal = Extract<Awaited<ReturnType<typeof mutations.saveGrid>>, { reason: string }>['reason']

/** Why a grid's cells stay as they are; what was typed is in the grid still. */
const gridRefusals: Record<Exclude<Refusal, 'conflict'>, string> = {
  not_allowed: 'Chỉ văn phòng được phân bổ chỉ tiêu.',
  not_found:
    'Có chỉ tiêu hoặc đơn vị vừa được đổi hoặc xóa. Đồng chí chép bảng đang nhập ra Excel rồi tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên phân bổ không sửa được nữa.',
  published: 'Quyết định vừa được ban hành: mức đã giao chỉ thay đổi bằng điều chỉnh theo quyết định khác.',
  misfit: 'Có ô không hợp với chiều của chỉ tiêu vừa được đổi. Đồng chí tải lại trang rồi nhập lại ô đó.',
}
