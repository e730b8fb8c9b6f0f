'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { notSignedIn } from '@/lib/vi'
import type { Change } from './matrix'
import * as mutations from './mutations'
import { gridRefusals } from './refusals'
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
