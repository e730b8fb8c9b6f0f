import type { PasswordRefusal } from './credentials'

/** Why somebody was not signed in, as the server knows it. */
export type SignInRefusal =
  | PasswordRefusal
  | { ok: false; reason: 'address_blocked'; until: Date }
  | { ok: false; reason: 'fault' }

/** The same as the person's browser is told. */
export type RefusalNotice =
  | { reason: 'wrong' | 'busy' | 'fault' | 'unreachable' | 'no_cookies' }
  | { reason: 'locked' | 'address_blocked'; minutes: number }

/** The refusal as one word for an address: 'wrong', 'locked:12' (minutes left, so that clocks need not agree). */
export function refusalCode(refusal: SignInRefusal, now = new Date()): string {
  return 'until' in refusal ? `${refusal.reason}:${minutesLeft(refusal.until, now)}` : refusal.reason
}

/** Reads what `refusalCode` wrote; anything else is a fault. */
export function parseRefusalCode(code: string): RefusalNotice {
  const timed = /^(locked|address_blocked):(\d{1,4})$/.exec(code)
  if (timed) return { reason: timed[1] as 'locked' | 'address_blocked', minutes: Number(timed[2]) }
  return { reason: code === 'wrong' || code === 'busy' ? code : 'fault' }
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
