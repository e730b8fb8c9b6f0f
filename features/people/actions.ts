'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { seatRefusals } from './refusals'
import { editSeatForm, newSeatForm, seatId } from './schema'

const whoFields = ['fullName', 'phone', 'email', 'title', 'startsOn', 'endsOn'] as const

/** Makes somebody with an account. */
export async function addSeat(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, [...whoFields, 'role', 'unitId', 'username'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = newSeatForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.addSeat(actor, input.data)
  if (!outcome.ok) return refusedBy(seatRefusals[outcome.reason], values)
  revalidatePath('/', 'layout')
  return done(`Đã thêm ${input.data.fullName}, tên đăng nhập ${outcome.username}.`)
}

/** Writes who somebody is. */
export async function editSeat(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, [...whoFields, 'accountId'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = editSeatForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.editSeat(actor, input.data)
  if (!outcome.ok) return refusedBy(seatRefusals[outcome.reason], values)
  revalidatePath('/', 'layout')
  return { ...done('Đã lưu.'), values }
}

/** Closes an account. */
export async function disableSeat(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = seatId.safeParse(textsOf(form, ['accountId']))
  if (!input.success) return refused(seatRefusals.not_found)
  const outcome = await mutations.disableSeat(actor, input.data.accountId)
  if (!outcome.ok) return refusedBy(seatRefusals[outcome.reason])
  revalidatePath('/', 'layout')
  return done('Đã vô hiệu tài khoản. Các phiên đang mở kết thúc ở lượt truy cập tới.')
}

/** Opens a closed account again. */
export async function enableSeat(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = seatId.safeParse(textsOf(form, ['accountId']))
  if (!input.success) return refused(seatRefusals.not_found)
  const outcome = await mutations.enableSeat(actor, input.data.accountId)
  if (!outcome.ok) return refusedBy(seatRefusals[outcome.reason])
  revalidatePath('/', 'layout')
  return done('Tài khoản dùng lại được từ bây giờ.')
}
