'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textOf, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import { unitRefusals } from '../refusals'
import * as mutations from './mutations'
import {
  editUnitForm,
  knownUnitForm,
  moveUnitForm,
  newUnitForm,
  removeUnitForm,
  renameUnitForm,
} from './schema'

const fieldsOf = <Shape extends object>(schema: { shape: Shape }) =>
  Object.keys(schema.shape) as (keyof Shape & string)[]

/** Makes a unit and places it. */
export async function addUnit(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fieldsOf(newUnitForm))
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = newUnitForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.addUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return done(`Đã thêm “${input.data.name}”.`)
}

/** Places a unit that exists. */
export async function addKnownUnit(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fieldsOf(knownUnitForm))
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = knownUnitForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.addKnownUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return done('Đã đưa đơn vị vào đợt.')
}

/** Writes how a unit stands in the campaign. */
export async function editUnit(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fieldsOf(editUnitForm))
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = editUnitForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.editUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return { ...done('Đã lưu thông tin đơn vị.'), values }
}

/** Gives a unit another name from a day on. */
export async function renameUnit(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fieldsOf(renameUnitForm))
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = renameUnitForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.renameUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason], values)
  revalidatePath('/campaigns', 'layout')
  return done('Đã ghi tên mới. Tên cũ vẫn còn trong lịch sử.')
}

/** Takes a unit out of the campaign, and leads to the list. */
export async function removeUnit(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = removeUnitForm.safeParse(textsOf(form, fieldsOf(removeUnitForm)))
  if (!input.success) return refused(unitRefusals.not_found)
  const outcome = await mutations.removeUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason])
  const year = textOf(form, 'year')
  redirect(/^\d{4}$/.test(year) ? `/campaigns/${year}/units` : '/campaigns')
}

/** Moves a unit one place within its block. */
export async function moveUnit(sent: unknown): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = moveUnitForm.safeParse(sent)
  if (!input.success) return refused(unitRefusals.not_found)
  const outcome = await mutations.moveUnit(actor, input.data)
  if (!outcome.ok) return refusedBy(unitRefusals[outcome.reason])
  revalidatePath('/campaigns', 'layout')
  return done('Đã chuyển đơn vị.')
}
