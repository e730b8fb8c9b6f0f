import { formatInstant, timeLeftInWords } from '@/lib/dates'
import type { SignRefusal } from './sign'

/** How a refusal leaves the server: an HTTP status and, in Vietnamese, the cause and the next step. */
export type RefusalAnswer = { status: number; message: string }

type Contact = { contactName: string | null; contactPhone: string | null }

type Reason = SignRefusal['reason']
type Refused<Name extends Reason, One = SignRefusal> = One extends { reason: infer Own }
  ? Name extends Own
    ? One
    : never
  : never

const answers: {
  [Name in Reason]: [status: number, message: string | ((refusal: Refused<Name>, now: Date) => string)]
} = {
  not_allowed: [
    403,
    'Chỉ thủ trưởng đơn vị được ký giao ước. Đồng chí đăng nhập bằng tài khoản của thủ trưởng để ký.',
  ],
  not_found: [404, 'Không tìm thấy bản giao ước này ở đơn vị của đồng chí. Mở lại trang Giao ước thi đua.'],
  wrong: [422, 'Mật khẩu chưa đúng. Đồng chí nhập lại mật khẩu; nét ký vẫn được giữ.'],
  challenge_gone: [
    422,
    'Lần xác nhận bằng khóa truy cập đã hết hiệu lực. Đồng chí bấm ký lại; nét ký vẫn được giữ.',
  ],
  passkey_unknown: [
    422,
    'Khóa truy cập này đã bị gỡ hoặc không phải của đồng chí. Đồng chí chọn khóa khác hoặc dùng mật khẩu; nét ký vẫn được giữ.',
  ],
  passkey_refused: [
    422,
    'Hệ thống không xác nhận được khóa truy cập cho lần ký này. Đồng chí bấm ký lại, hoặc dùng mật khẩu; nét ký vẫn được giữ.',
  ],
  locked: [
    423,
    ({ until }, now) =>
      `Tài khoản tạm khóa do nhập sai mật khẩu nhiều lần, ${timeLeftInWords(until, now)}. Nét ký vẫn được giữ.`,
  ],
  busy: [
    429,
    'Hệ thống đang có nhiều người ký cùng lúc. Đồng chí bấm ký lại sau ít giây; nét ký vẫn được giữ.',
  ],
  key_reused: [422, 'Lần ký này đã được gửi với nội dung khác. Tải lại trang rồi ký lại.'],
  already_signed: [409, ({ by, at }) => `Đồng chí ${by} đã ký bản giao ước này lúc ${formatInstant(at)}.`],
  signed_on_paper: [
    409,
    ({ campaign }) => `Đơn vị đã ký bản giấy, văn phòng đã ghi nhận. ${call(campaign)} nếu cần ký điện tử.`,
  ],
  document_changed: [
    409,
    'Bản giao ước đã thay đổi sau khi đồng chí mở trang. Xem lại những chỗ thay đổi rồi ký; nét ký vẫn được giữ.',
  ],
  never_shown: [
    409,
    'Bản giao ước trên màn hình không còn hiệu lực. Tải lại trang để xem bản hiện hành rồi ký.',
  ],
  not_acknowledged: [
    409,
    'Còn chỉ tiêu chưa tiếp nhận hoặc chưa kiến nghị. Đồng chí tiếp nhận chỉ tiêu trước khi ký.',
  ],
  authority_unavailable: [
    409,
    'Đồng chí không còn được ký với chức vụ đã chọn. Tải lại trang để chọn chức vụ ký.',
  ],
  typed_name_differs: [422, 'Họ tên gõ để ký phải đúng họ tên của đồng chí trên hệ thống.'],
  not_open: [409, ({ campaign }) => `${opening(campaign.signingOpensAt)} ${call(campaign)} nếu cần.`],
  deadline_passed: [
    409,
    ({ campaign }) => `Đã hết hạn ký. ${call(campaign)} để được gia hạn; nét ký vẫn được giữ.`,
  ],
}

/** Says a refusal to sign in words for the signer. `now` is used for the minutes of a lock. */
export function answerRefusal(refusal: SignRefusal, now: Date): RefusalAnswer {
  const [status, message] = answers[refusal.reason]
  const said = message as string | ((refusal: SignRefusal, now: Date) => string)
  return { status, message: typeof said === 'string' ? said : said(refusal, now) }
}

/** 'Liên hệ Văn phòng …, điện thoại …', or the office in general where the campaign names nobody. */
export const call = ({ contactName, contactPhone }: Contact): string =>
  `Liên hệ ${contactName ?? 'văn phòng thường trực thi đua'}${contactPhone ? `, điện thoại ${contactPhone},` : ''}`

const opening = (opensAt: Date | null) =>
  opensAt ? `Chưa đến thời gian ký (mở từ ${formatInstant(opensAt)}).` : 'Đợt ký chưa mở.'

export const rowNotFound =
  'Không tìm thấy nội dung này trong giao ước của đơn vị. Tải lại trang để xem nội dung hiện hành.'

export const closed =
  'Giao ước đã ký hoặc đợt thi đua đã khóa nên chỉ tiêu không thay đổi được nữa. Cần thay đổi, đồng chí liên hệ văn phòng thường trực thi đua.'

export const sessionOver =
  'Phiên làm việc đã hết. Đồng chí mở trang đăng nhập ở cửa sổ khác, đăng nhập rồi gửi lại.'
