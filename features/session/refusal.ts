import { noPasskeysHere } from '@/lib/vi'
import type { SecondFactorRefusal } from './credentials'
import type { PasswordRefusal } from './lock'
import type { PasskeyRefusal } from './passkey/authenticate'

/** Why somebody was not signed in, as the server knows it. */
export type SignInRefusal =
  | PasswordRefusal
  | PasskeyRefusal
  | SecondFactorRefusal
  | OidcRefusal
  | { ok: false; reason: 'address_blocked'; until: Date }
  | { ok: false; reason: 'wrong_code' }
  | { ok: false; reason: 'fault'; request?: string }

/** Why an identity of the provider opens nothing here. */
type OidcRefusal = {
  ok: false
  reason: 'oidc_unknown' | 'oidc_bound' | 'oidc_one_factor' | 'oidc_failed'
}

/** What the server says by a word alone, and what the person reads, with what to do about it. */
const plain = {
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị đồng chí kiểm tra và nhập lại.',
  busy: 'Hệ thống đang xử lý nhiều lượt đăng nhập cùng lúc. Đồng chí thử lại sau ít giây.',
  wrong_code:
    'Mã đăng ký lại khóa chưa đúng, đã dùng hoặc đã hết hạn. Đồng chí kiểm tra lại tên đăng nhập và mã, hoặc đề nghị văn phòng cấp mã mới.',
  code_needed:
    'Tài khoản này cần thêm mã xác thực. Đồng chí đăng nhập tại trang Đăng nhập và nhập mã 6 số trong ứng dụng xác thực.',
  wrong_second_code: 'Mã xác thực chưa đúng hoặc đã dùng. Đồng chí chờ ứng dụng hiện mã mới rồi nhập lại.',
  challenge_gone: 'Lần xác nhận bằng khóa truy cập đã hết hiệu lực. Đồng chí bấm lại để xác nhận.',
  passkey_unknown:
    'Khóa truy cập này đã bị gỡ hoặc không thuộc tài khoản của đồng chí. Đồng chí chọn khóa khác hoặc dùng mật khẩu.',
  passkey_refused: 'Hệ thống không xác nhận được khóa truy cập này. Đồng chí thử lại, hoặc dùng mật khẩu.',
  oidc_unknown:
    'Định danh của đồng chí chưa được gắn với tài khoản nào trên hệ thống. Đồng chí báo văn phòng địa chỉ thư hoặc định danh đã dùng để được gắn, hoặc đăng nhập bằng mật khẩu.',
  oidc_bound:
    'Địa chỉ thư này đã gắn với một định danh khác. Đồng chí đề nghị văn phòng gắn lại, hoặc đăng nhập bằng mật khẩu.',
  oidc_one_factor:
    'Tài khoản của đồng chí cần hai bước xác thực, mà cổng đăng nhập không báo đã làm cả hai. Đồng chí đăng nhập bằng mật khẩu và mã xác thực, hoặc bằng khóa truy cập.',
  oidc_failed:
    'Chưa đăng nhập được qua cổng đăng nhập của cơ quan: cổng không trả lời, hoặc đồng chí đã dừng giữa chừng. Đồng chí thử lại, hoặc dùng mật khẩu.',
}

// The same of what the browser finds out by itself.
const ofBrowser = {
  cancelled:
    'Khóa truy cập chưa xác nhận: hộp xác nhận đã đóng hoặc hết thời gian. Đồng chí bấm lại, hoặc dùng mật khẩu.',
  no_passkeys_here: noPasskeysHere,
  no_cookies:
    'Trình duyệt đang chặn cookie nên chưa đăng nhập được. Đề nghị cho phép cookie của trang này rồi thử lại.',
  unreachable: 'Chưa kết nối được tới hệ thống. Đồng chí kiểm tra mạng rồi thử lại.',
}

// next-auth's own words for what went wrong between us and the identity provider.
const failedElsewhere = ['OAuthSignin', 'OAuthCallback', 'OAuthCallbackError', 'Callback', 'AccessDenied']

/** The same as the person's browser is told. */
export type RefusalNotice =
  | { reason: keyof typeof plain | keyof typeof ofBrowser }
  | { reason: 'locked' | 'address_blocked'; minutes: number }
  /** `request` finds the fault in the log. */
  | { reason: 'fault'; request?: string }

/** The refusal as one word for an address: 'wrong', 'locked:12' (minutes left, so that clocks need not agree). */
export function refusalCode(refusal: SignInRefusal, now = new Date()): string {
  if ('request' in refusal && refusal.request) return `fault:${refusal.request}`
  return 'until' in refusal ? `${refusal.reason}:${minutesLeft(refusal.until, now)}` : refusal.reason
}

/** Reads what `refusalCode` wrote; anything else is a fault. */
export function parseRefusalCode(code: string): RefusalNotice {
  const timed = /^(locked|address_blocked):(\d{1,4})$/.exec(code)
  if (timed) return { reason: timed[1] as 'locked' | 'address_blocked', minutes: Number(timed[2]) }
  if (failedElsewhere.includes(code)) return { reason: 'oidc_failed' }
  const known = Object.keys(plain).find((reason) => reason === code)
  if (known) return { reason: known as keyof typeof plain }
  const request = /^fault:([\w-]{8,64})$/.exec(code)?.[1]
  return request ? { reason: 'fault', request } : { reason: 'fault' }
}

/** What the person reads, with what to do about it. */
export function refusalText(notice: RefusalNotice): string {
  switch (notice.reason) {
    case 'locked':
      return `Tài khoản tạm khóa vì nhập sai mật khẩu 5 lần liên tiếp. Đồng chí thử lại sau ${notice.minutes} phút.`
    case 'address_blocked':
      return `Có quá nhiều lượt đăng nhập sai từ địa chỉ mạng này. Đồng chí thử lại sau ${notice.minutes} phút.`
    case 'fault':
      return notice.request
        ? `Hệ thống gặp lỗi khi đăng nhập. Mã lỗi: ${notice.request}. Đề nghị thử lại sau ít phút; nếu vẫn gặp lỗi, báo văn phòng kèm mã này.`
        : 'Hệ thống gặp lỗi khi đăng nhập. Lỗi đã được ghi lại; đề nghị thử lại sau ít phút.'
    default:
      return { ...plain, ...ofBrowser }[notice.reason]
  }
}

/** Whole minutes until an instant, at least one. */
export function minutesLeft(until: Date, now = new Date()): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}

/** What somebody reads whose account is locked until an instant. */
export const lockedText = (until: Date): string =>
  refusalText({ reason: 'locked', minutes: minutesLeft(until) })
