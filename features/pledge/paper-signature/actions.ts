'use server'

import { revalidatePath } from 'next/cache'
import { actOnForm } from '@/features/session/form-action'
import { formatInstant } from '@/lib/dates'
import { done, type FormState } from '@/lib/form'
import { paperForm } from '../schema'
import { type PaperRefusal, recordPaper } from './mutations'

/** Records a unit's signature on paper. */
export async function recordPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, paperForm, recordPaper, sentence, () => {
    revalidatePath('/reminders')
    return done('Đã ghi nhận bản ký giấy.')
  })
}

const sentences: Record<Exclude<PaperRefusal['reason'], 'already_signed'>, string> = {
  signed_on_paper: 'Đơn vị đã được ghi nhận ký giấy. Đồng chí tải lại trang để xem.',
  not_open: 'Đợt ký không mở nên không ghi nhận được bản giấy.',
  in_future: 'Ngày ký ở tương lai. Ghi ngày trên bản giấy.',
  no_scan: 'Không tìm thấy bản quét vừa gửi. Đồng chí gửi lại tệp.',
  not_allowed: 'Chỉ văn phòng được ghi nhận bản ký giấy.',
  not_found: 'Không tìm thấy đơn vị này trong đợt. Đồng chí tải lại trang.',
}

const sentence = (refusal: PaperRefusal): string =>
  refusal.reason === 'already_signed'
    ? `Đơn vị đã ký trên hệ thống: ${refusal.by}, ${formatInstant(refusal.at)}. Không cần ghi bản giấy.`
    : sentences[refusal.reason]
