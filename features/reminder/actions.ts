'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { currentActor } from '@/features/session/actor'
import { actOnForm } from '@/features/session/form-action'
import type { Person } from '@/lib/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import * as forms from './schema'

/** Sends a reminder to the chosen units, and leads to where it can be taken back. */
export async function remind(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ['campaignId', 'subject', 'body'])
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const pledgeIds = form instanceof FormData ? form.getAll('pledgeId') : []
  const input = forms.reminderForm.safeParse({ ...values, pledgeIds })
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.remind(actor, input.data)
  if (!outcome.ok) return refused(refusals[outcome.reason], values)
  revalidatePath('/reminders')
  redirect(`/reminders?made=${outcome.reminderId}`)
}

export async function withdrawReminder(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.reminderAct, mutations.withdrawReminder, 'Đã hoàn tác: không thư nào được gửi.')
}

export async function resendMail(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.mailAct, mutations.resendMail, 'Đã cho gửi lại.')
}

export async function addSchedule(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.scheduleForm, mutations.addSchedule, 'Đã đặt lịch đôn đốc.')
}

export async function removeSchedule(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.scheduleAct, mutations.removeSchedule, 'Đã bỏ lịch đôn đốc.')
}

export async function recordCall(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.callForm, mutations.recordCall, 'Đã ghi kết quả cuộc gọi.')
}

export async function extendDeadline(_: FormState, form: FormData): Promise<FormState> {
  return act(form, forms.extensionForm, mutations.extendDeadline, 'Đã gia hạn cho đơn vị.')
}

/** Why nothing was done, as the office reads it. */
const refusals = {
  not_allowed: 'Chỉ văn phòng được đôn đốc và gia hạn.',
  not_found: 'Không tìm thấy mục này. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua không ở bước lấy ý kiến hoặc mở ký nên không đôn đốc được.',
  no_mail_server:
    'Chưa cấu hình máy chủ thư (SMTP_URL và MAIL_FROM). Đề nghị quản trị cấu hình, hoặc dùng danh sách gọi điện.',
  nobody_to_write_to:
    'Không còn ai để gửi: các đơn vị đã chọn đã ký, vừa được đôn đốc trong 4 giờ qua, hoặc chưa có địa chỉ thư.',
  too_late: 'Thư đã đi nên không hoàn tác được nữa.',
  there_already: 'Đã có lịch đôn đốc vào đúng thời điểm này.',
  past: 'Hạn mới phải ở sau thời điểm hiện tại.',
}

type Outcome = { ok: true } | { ok: false; reason: keyof typeof refusals }

const act = <Schema extends z.ZodObject>(
  form: FormData,
  schema: Schema,
  verb: (actor: Person, input: z.output<Schema>) => Promise<Outcome>,
  message: string,
) =>
  actOnForm(form, schema, verb, refusals, () => {
    revalidatePath('/reminders')
    return done(message)
  })
