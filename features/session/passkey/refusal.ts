import { lockedText, refusalText } from '../refusal'
import type * as factor from '../second-factor/mutations'
import type { beginEnrolment, finishEnrolment, removePasskey, renamePasskey } from './mutations'
import type { makeRecoveryCode } from './recovery'

type RefusalOf<Act extends (...input: never[]) => Promise<{ ok: boolean }>> = Exclude<
  Awaited<ReturnType<Act>>,
  { ok: true }
>
export type PasskeyActRefusal = RefusalOf<
  | typeof beginEnrolment
  | typeof finishEnrolment
  | typeof renamePasskey
  | typeof removePasskey
  | typeof makeRecoveryCode
>
export type FactorRefusal = RefusalOf<
  | typeof factor.beginSecondFactor
  | typeof factor.confirmSecondFactor
  | typeof factor.removeSecondFactor
  | typeof factor.resetSecondFactor
>
type FieldText = { field: string; message: string }
export type Refused = { ok: false; errors: FieldText[] }

const atProof = (message: string): FieldText => ({ field: 'passkey-proof', message })
const atPassword = (message: string): FieldText => ({ field: 'proof-password', message })
const atCode = (message: string): FieldText => ({ field: 'code', message })

/** What was sent is not what the page sends. */
export const malformed: Refused = {
  ok: false,
  errors: [atProof('Nội dung gửi lên chưa đúng. Đồng chí tải lại trang rồi thử lại.')],
}

/** Why passkeys stay as they are, in words for the page, with the field that it is about. */
export function sayRefusal(refusal: PasskeyActRefusal): FieldText {
  switch (refusal.reason) {
    case 'wrong':
      return atPassword('Mật khẩu chưa đúng')
    case 'locked':
      return atPassword(lockedText(refusal.until))
    case 'too_many':
      return atProof('Đồng chí đã có 10 khóa. Gỡ khóa không dùng rồi thêm khóa mới.')
    case 'passkey_taken':
      return atProof('Khóa này đã được đăng ký trên hệ thống.')
    case 'last_way_in':
      return atProof(
        'Đây là cách đăng nhập duy nhất của đồng chí. Đặt mật khẩu hoặc thêm khóa khác trước khi gỡ.',
      )
    case 'recovery_over':
      return atPassword('Đã quá thời gian đăng ký bằng mã của văn phòng. Đề nghị văn phòng cấp mã mới.')
    case 'not_found':
      return atProof('Không tìm thấy; đề nghị tải lại trang.')
    case 'not_allowed':
      return atProof('Tài khoản của đồng chí không được làm việc này.')
    default:
      return atProof(refusalText(refusal))
  }
}

/** Why the second factor stays as it is, in words for the page, with the field that it is about. */
export function sayFactorRefusal(refusal: FactorRefusal): FieldText {
  switch (refusal.reason) {
    case 'already_on':
      return atProof('Mã xác thực đã bật. Muốn đổi điện thoại, tắt rồi bật lại.')
    case 'not_on':
      return atProof('Mã xác thực không còn bật. Tải lại trang để xem hiện trạng.')
    case 'not_begun':
      return atCode('Mã QR này đã được thay bằng mã khác. Đóng hộp này rồi bật lại từ đầu.')
    case 'wrong_code':
      return atCode('Mã chưa đúng. Chờ ứng dụng hiện mã mới rồi nhập lại; giờ trên điện thoại phải đúng.')
    case 'locked':
      return atCode(lockedText(refusal.until))
    default:
      return sayRefusal(refusal)
  }
}
