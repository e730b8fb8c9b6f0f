import { minutesLeft, refusalText } from '@/features/session/refusal'
import { formatInstant } from '@/lib/dates'
import type { MinutesOutcome } from './minutes/mutations'
import type { WitnessRefusal } from './mutations'

const witnessRefusals = {
  not_allowed: 'Chỉ lãnh đạo chứng kiến được xác nhận danh sách ký.',
  not_found: 'Không tìm thấy danh sách này. Đồng chí tải lại trang.',
  changed:
    'Văn phòng đã mở lại hoặc chốt lại danh sách sau khi đồng chí mở trang. Đồng chí tải lại trang để xem danh sách hiện hành.',
  already_witnessed: 'Đồng chí đã xác nhận danh sách này rồi. Tải lại trang để xem biên nhận.',
}

/** Why a list was not witnessed, in words for the page, with the field that it is about. */
export function witnessRefusalInWords(refusal: WitnessRefusal | { reason: 'no_passkeys_here' }): {
  field: string
  message: string
} {
  switch (refusal.reason) {
    case 'wrong':
      return { field: 'password', message: 'Mật khẩu chưa đúng' }
    case 'locked': {
      const minutes = minutesLeft(refusal.until)
      return { field: 'password', message: refusalText({ reason: 'locked', minutes }) }
    }
    case 'not_allowed':
    case 'not_found':
    case 'changed':
    case 'already_witnessed':
      return { field: 'confirm', message: witnessRefusals[refusal.reason] }
    default:
      return { field: 'confirm', message: refusalText(refusal) }
  }
}

const minutesRefusals = {
  not_allowed: 'Chỉ văn phòng được lập biên bản lễ ký.',
  not_found: 'Không tìm thấy đợt thi đua này. Đồng chí tải lại trang.',
  not_locked: 'Biên bản lập được khi đợt thi đua đã khóa sổ. Khóa sổ trước rồi lập biên bản.',
}

export const minutesRefusalInWords = (refusal: Exclude<MinutesOutcome, { ok: true }>): string =>
  refusal.reason === 'not_made' ? `Chưa lập được biên bản. ${refusal.cause}` : minutesRefusals[refusal.reason]

/** That minutes were made, with what their seal lacks. */
export const minutesMade = (at: Date, problem: string | null): string =>
  `Đã lập biên bản lúc ${formatInstant(at)}.${problem ? ' Con dấu chưa có dấu thời gian vì dịch vụ không trả lời; có thể lập lại sau.' : ''}`
