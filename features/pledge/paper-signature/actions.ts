'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { formatInstant } from '@/lib/dates'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { paperForm } from '../schema'
import { type PaperRefusal, recordPaper } from './mutations'

const fields = ['pledgeId', 'signerName', 'titleLines', 'signedOn', 'scanFileId'] as const

/** Records a unit's signature on paper. */
export async function recordPaperAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, fields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = paperForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await recordPaper(actor, input.data)
  if (!outcome.ok) return refused(sentence(outcome), values)
  revalidatePath('/reminders')
  return done('Đã ghi nhận bản ký giấy.')
}

function sentence(refusal: PaperRefusal): string {
  switch (refusal.reason) {
    case 'already_signed':
      return `Đơn vị đã ký trên hệ thống: ${refusal.by}, ${formatInstant(refusal.at)}. Không cần ghi bản giấy.`
    case 'signed_on_paper':
      return 'Đơn vị đã được ghi nhận ký giấy. Đồng chí tải lại trang để xem.'
    case 'not_open':
      return 'Đợt ký không mở nên không ghi nhận được bản giấy.'
    case 'in_future':
      return 'Ngày ký ở tương lai. Ghi ngày trên bản giấy.'
    case 'no_scan':
      return 'Không tìm thấy bản quét vừa gửi. Đồng chí gửi lại tệp.'
    case 'not_allowed':
      return 'Chỉ văn phòng được ghi nhận bản ký giấy.'
    case 'not_found':
      return 'Không tìm thấy đơn vị này trong đợt. Đồng chí tải lại trang.'
  }
}
