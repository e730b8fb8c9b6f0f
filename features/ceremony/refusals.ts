import { minutesLeft, refusalText } from '@/features/session/refusal'
import { formatInstant } from '@/lib/dates'
import type { MinutesOutcome } from './minutes/mutations'
import type { WitnessRefusal } from './mutations'

/** Why a list was not witnessed, in words for the page, with the field that it is about. */
export function sayWitnessRefusal(refusal: WitnessRefusal | { reason: 'no_passkeys_here' }): {
  field: string
  message: string
} {
  switch (refusal.reason) {
    case 'wrong':
      return { field: 'password', message: 'Mật khẩu chưa đúng' }
    case 'locked':
      return {
        field: 'password',
        message: refusalText({ reason: 'locked', minutes: minutesLeft(refusal.until) }),
      }
    case 'not_allowed':
      return { field: 'confirm', message: 'Chỉ lãnh đạo chứng kiến được xác nhận danh sách ký.' }
    case 'not_found':
      return { field: 'confirm', message: 'Không tìm thấy danh sách này. Đồng chí tải lại trang.' }
    case 'changed':
      return {
        field: 'confirm',
        message:
          'Văn phòng đã mở lại hoặc chốt lại danh sách sau khi đồng chí mở trang. Đồng chí tải lại trang để xem danh sách hiện hành.',
      }
    case 'already_witnessed':
      return {
        field: 'confirm',
        message: 'Đồng chí đã xác nhận danh sách này rồi. Tải lại trang để xem biên nhận.',
      }
    default:
      return { field: 'confirm', message: refusalText(refusal) }
  }
}

export const sayMinutesRefusal = (refusal: Exclude<MinutesOutcome, { ok: true }>): string => {
  switch (refusal.reason) {
    case 'not_allowed':
      return 'Chỉ văn phòng được lập biên bản lễ ký.'
    case 'not_found':
      return 'Không tìm thấy đợt thi đua này. Đồng chí tải lại trang.'
    case 'not_locked':
      return 'Biên bản lập được khi đợt thi đua đã khóa sổ. Khóa sổ trước rồi lập biên bản.'
    case 'not_made':
      return `Chưa lập được biên bản. ${refusal.cause}`
  }
}

/** What is said of minutes that were made, with what their seal lacks. */
export const minutesMade = (at: Date, problem: string | null): string =>
  `Đã lập biên bản lúc ${formatInstant(at)}.${problem ? ' Con dấu chưa có dấu thời gian vì dịch vụ không trả lời; có thể lập lại sau.' : ''}`
