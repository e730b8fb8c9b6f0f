import { noPasskeysHere } from '@/lib/vi'
import type { PasswordRefusal } from './credentials'
import type { PasskeyRefusal } from './passkey/authenticate'

/** Why somebody was not signed in, as the server knows it. */
export type SignInRefusal =
  | PasswordRefusal
  | PasskeyRefusal
  | { ok: false; reason: 'address_blocked'; until: Date }
  | { ok: false; reason: 'wrong_code' | 'fault' }

const plain = ['wrong', 'busy', 'wrong_code', 'challenge_gone', 'passkey_unknown', 'passkey_refused'] as const

/** The same as the person's browser is told. */
export type RefusalNotice =
  | {
      reason:
        | (typeof plain)[number]
        | 'fault'
        | 'unreachable'
        | 'no_cookies'
        | 'cancelled'
        | 'no_passkeys_here'
    }
  | { reason: 'locked' | 'address_blocked'; minutes: number }

/** The refusal as one word for an address: 'wrong', 'locked:12' (minutes left, so that clocks need not agree). */
export function refusalCode(refusal: SignInRefusal, now = new Date()): string {
  return 'until' in refusal ? `${refusal.reason}:${minutesLeft(refusal.until, now)}` : refusal.reason
}

/** Reads what `refusalCode` wrote; anything else is a fault. */
export function parseRefusalCode(code: string): RefusalNotice {
  const timed = /^(locked|address_blocked):(\d{1,4})$/.exec(code)
  if (timed) return { reason: timed[1] as 'locked' | 'address_blocked', minutes: Number(timed[2]) }
  return { reason: plain.find((reason) => reason === code) ?? 'fault' }
}

/** What the person reads, with what to do about it. */
export function refusalText(notice: RefusalNotice): string {
  switch (notice.reason) {
    case 'wrong':
      return 'Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị đồng chí kiểm tra và nhập lại.'
    case 'locked':
      return `Tài khoản tạm khóa vì nhập sai mật khẩu 5 lần liên tiếp. Đồng chí thử lại sau ${notice.minutes} phút.`
    case 'address_blocked':
      return `Có quá nhiều lượt đăng nhập sai từ địa chỉ mạng này. Đồng chí thử lại sau ${notice.minutes} phút.`
    case 'busy':
      return 'Hệ thống đang xử lý nhiều lượt đăng nhập cùng lúc. Đồng chí thử lại sau ít giây.'
    case 'wrong_code':
      return 'Mã đăng ký lại khóa chưa đúng, đã dùng hoặc đã hết hạn. Đồng chí kiểm tra lại tên đăng nhập và mã, hoặc đề nghị văn phòng cấp mã mới.'
    case 'challenge_gone':
      return 'Lần xác nhận bằng khóa truy cập đã hết hiệu lực. Đồng chí bấm lại để xác nhận.'
    case 'passkey_unknown':
      return 'Khóa truy cập này đã bị gỡ hoặc không thuộc tài khoản của đồng chí. Đồng chí chọn khóa khác hoặc dùng mật khẩu.'
    case 'passkey_refused':
      return 'Hệ thống không xác nhận được khóa truy cập này. Đồng chí thử lại, hoặc dùng mật khẩu.'
    case 'cancelled':
      return 'Khóa truy cập chưa xác nhận: hộp xác nhận đã đóng hoặc hết thời gian. Đồng chí bấm lại, hoặc dùng mật khẩu.'
    case 'no_passkeys_here':
      return noPasskeysHere
    case 'no_cookies':
      return 'Trình duyệt đang chặn cookie nên chưa đăng nhập được. Đề nghị cho phép cookie của trang này rồi thử lại.'
    case 'unreachable':
      return 'Chưa kết nối được tới hệ thống. Đồng chí kiểm tra mạng rồi thử lại.'
    case 'fault':
      return 'Hệ thống gặp lỗi khi đăng nhập. Lỗi đã được ghi lại; đề nghị thử lại sau ít phút.'
  }
}

/** Whole minutes until an instant, at least one. */
export function minutesLeft(until: Date, now = new Date()): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
