import { z } from 'zod'
import { optionalInstantField, optionalWordsField, wordsField } from '@/lib/fields'
import { type CallOutcome, callOutcomes } from '@/lib/terms'

const subject = wordsField('tiêu đề thư', 200).refine(
  (text) => !text.includes('\n'),
  'Tiêu đề thư chỉ một dòng',
)

export const reminderForm = z.strictObject({
  campaignId: z.uuid(),
  pledgeIds: z.array(z.uuid()).min(1, 'Chọn ít nhất một đơn vị').max(10_000),
  subject,
  body: wordsField('nội dung thư', 5000),
})
export type ReminderInput = z.output<typeof reminderForm>

export const reminderAct = z.strictObject({ reminderId: z.uuid() })
export const mailAct = z.strictObject({ mailId: z.uuid() })

export const scheduleForm = z.strictObject({
  campaignId: z.uuid(),
  hoursBefore: z.coerce
    .number('Nhập số giờ')
    .int('Số giờ phải là số nguyên')
    .min(1, 'Ít nhất 1 giờ trước hạn')
    .max(720, 'Nhiều nhất 720 giờ (30 ngày) trước hạn'),
})
export const scheduleAct = z.strictObject({ scheduleId: z.uuid() })

/** What came of a call, in words. */
export const callOutcomeNames: Record<CallOutcome, string> = {
  will_sign: 'Hẹn sẽ ký',
  reached: 'Đã gặp',
  no_answer: 'Không nghe máy',
  wrong_number: 'Sai số',
}

export const callForm = z.strictObject({
  pledgeId: z.uuid(),
  outcome: z.enum(callOutcomes, 'Chọn kết quả cuộc gọi'),
  note: optionalWordsField('ghi chú', 500),
})
export type CallInput = z.output<typeof callForm>

export const extensionForm = z.strictObject({
  pledgeId: z.uuid(),
  until: optionalInstantField('hạn mới').refine((at) => at !== null, 'Nhập hạn mới'),
  reason: wordsField('lý do gia hạn', 500),
})
export type ExtensionInput = z.output<typeof extensionForm>
