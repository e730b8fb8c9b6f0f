'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import { blockRefusals } from '../refusals'
import * as mutations from './mutations'
import { editBlockForm, moveBlockForm, newBlockForm, removeBlockForm } from './schema'

/** Adds a block. */
export async function addBlock(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ['campaignId', 'name', 'layout'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = newBlockForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.addBlock(actor, input.data)
  if (!outcome.ok) return refusedBy(blockRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return done(`Đã thêm “${input.data.name}”.`)
}

/** Writes a block's name and layout. */
export async function editBlock(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ['campaignId', 'blockId', 'name', 'layout'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = editBlockForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.editBlock(actor, input.data)
  if (!outcome.ok) return refusedBy(blockRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return { ...done('Đã lưu khối.'), values }
}

/** Removes an empty block. */
export async function removeBlock(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = removeBlockForm.safeParse(textsOf(form, ['campaignId', 'blockId']))
  if (!input.success) return refused(blockRefusals.not_found)
  const outcome = await mutations.removeBlock(actor, input.data)
  if (!outcome.ok) return refusedBy(blockRefusals[outcome.reason])
  revalidatePath('/campaigns', 'layout')
  return done('Đã xóa khối.')
}

/** Moves a block one place. */
export async function moveBlock(sent: unknown): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = moveBlockForm.safeParse(sent)
  if (!input.success) return refused(blockRefusals.not_found)
  const outcome = await mutations.moveBlock(actor, input.data)
  if (!outcome.ok) return refusedBy(blockRefusals[outcome.reason])
  revalidatePath('/campaigns', 'layout')
  return done('Đã chuyển khối.')
}
