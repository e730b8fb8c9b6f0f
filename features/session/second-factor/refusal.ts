import type { PasskeyActRefusal } from '../passkey/refusal'
import { sayRefusal } from '../passkey/refusal'
import { minutesLeft, refusalText } from '../refusal'
import type {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from './mutations'

type Outcome = Awaited<
  ReturnType<
    | typeof beginSecondFactor
    | typeof confirmSecondFactor
    | typeof removeSecondFactor
    | typeof resetSecondFactor
  >
>
export type FactorRefusal = Exclude<Outcome, { ok: true }>

/** Why the second factor stays as it is, in words for the page, with the field that it is about. */
export function sayFactorRefusal(refusal: FactorRefusal): { field: string; message: string } {
  switch (refusal.reason) {
    case 'already_on':
      return { field: 'passkey-proof', message: 'Mã xác thực đã bật. Muốn đổi điện thoại, tắt rồi bật lại.' }
    case 'not_on':
      return {
        field: 'passkey-proof',
        message: 'Mã xác thực không còn bật. Tải lại trang để xem hiện trạng.',
      }
    case 'not_begun':
      return {
        field: 'code',
        message: 'Mã QR này đã được thay bằng mã khác. Đóng hộp này rồi bật lại từ đầu.',
      }
    case 'wrong_code':
      return {
        field: 'code',
        message: 'Mã chưa đúng. Chờ ứng dụng hiện mã mới rồi nhập lại; giờ trên điện thoại phải đúng.',
      }
    case 'locked':
      return {
        field: 'code',
        message: refusalText({ reason: 'locked', minutes: minutesLeft(refusal.until) }),
      }
    default:
      return sayRefusal(refusal satisfies PasskeyActRefusal)
  }
}
