import { minutesLeft, refusalText } from '../refusal'
import type { beginEnrolment, finishEnrolment, removePasskey, renamePasskey } from './mutations'
import type { makeRecoveryCode } from './recovery'

type Outcome = Awaited<
  ReturnType<
    | typeof beginEnrolment
    | typeof finishEnrolment
    | typeof renamePasskey
    | typeof removePasskey
    | typeof makeRecoveryCode
  >
>
export type PasskeyActRefusal = Exclude<Outcome, { ok: true }>

/** Why passkeys stay as they are, in words for the page, with the field that it is about. */
export function sayRefusal(refusal: PasskeyActRefusal): { field: string; message: string } {
  switch (refusal.reason) {
    case 'wrong':
      return { field: 'proof-password', message: 'Mật khẩu chưa đúng' }
    case 'locked':
      return {
        field: 'proof-password',
        message: refusalText({ reason: 'locked', minutes: minutesLeft(refusal.until) }),
      }
    case 'too_many':
      return {
        field: 'passkey-proof',
        message: 'Đồng chí đã có 10 khóa. Gỡ khóa không dùng rồi thêm khóa mới.',
      }
    case 'passkey_taken':
      return { field: 'passkey-proof', message: 'Khóa này đã được đăng ký trên hệ thống.' }
    case 'last_way_in':
      return {
        field: 'passkey-proof',
        message:
          'Đây là cách đăng nhập duy nhất của đồng chí. Đặt mật khẩu hoặc thêm khóa khác trước khi gỡ.',
      }
    case 'recovery_over':
      return {
        field: 'proof-password',
        message: 'Đã quá thời gian đăng ký bằng mã của văn phòng. Đề nghị văn phòng cấp mã mới.',
      }
    case 'not_found':
      return { field: 'passkey-proof', message: 'Không tìm thấy; đề nghị tải lại trang.' }
    case 'not_allowed':
      return { field: 'passkey-proof', message: 'Tài khoản của đồng chí không được làm việc này.' }
    default:
      return { field: 'passkey-proof', message: refusalText(refusal) }
  }
}
