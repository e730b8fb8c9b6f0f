import { formatInstant, timeLeftInWords } from '@/lib/dates'
import type { SignRefusal } from './sign'

/** How a refusal leaves the server: an HTTP status and, in Vietnamese, the cause and the next step. */
export type RefusalAnswer = { status: number; message: string }

type Contact = { contactName: string | null; contactPhone: string | null }

/** Says a refusal to sign in words for the signer. `now` is used for the minutes of a lock. */
export function answerRefusal(refusal: SignRefusal, now: Date): RefusalAnswer {
  switch (refusal.reason) {
    case 'not_allowed':
      return {
        status: 403,
        message:
          'Chỉ thủ trưởng đơn vị được ký giao ước. Đồng chí đăng nhập bằng tài khoản của thủ trưởng để ký.',
      }
    case 'not_found':
      return {
        status: 404,
        message: 'Không tìm thấy bản giao ước này ở đơn vị của đồng chí. Mở lại trang Giao ước thi đua.',
      }
    case 'wrong':
      return { status: 422, message: 'Mật khẩu chưa đúng. Đồng chí nhập lại mật khẩu; nét ký vẫn được giữ.' }
    case 'challenge_gone':
      return {
        status: 422,
        message: 'Lần xác nhận bằng khóa truy cập đã hết hiệu lực. Đồng chí bấm ký lại; nét ký vẫn được giữ.',
      }
    case 'passkey_unknown':
      return {
        status: 422,
        message:
          'Khóa truy cập này đã bị gỡ hoặc không phải của đồng chí. Đồng chí chọn khóa khác hoặc dùng mật khẩu; nét ký vẫn được giữ.',
      }
    case 'passkey_refused':
      return {
        status: 422,
        message:
          'Hệ thống không xác nhận được khóa truy cập cho lần ký này. Đồng chí bấm ký lại, hoặc dùng mật khẩu; nét ký vẫn được giữ.',
      }
    case 'locked':
      return {
        status: 423,
        message: `Tài khoản tạm khóa do nhập sai mật khẩu nhiều lần, ${timeLeftInWords(refusal.until, now)}. Nét ký vẫn được giữ.`,
      }
    case 'busy':
      return {
        status: 429,
        message:
          'Hệ thống đang có nhiều người ký cùng lúc. Đồng chí bấm ký lại sau ít giây; nét ký vẫn được giữ.',
      }
    case 'key_reused':
      return { status: 422, message: 'Lần ký này đã được gửi với nội dung khác. Tải lại trang rồi ký lại.' }
    case 'already_signed':
      return {
        status: 409,
        message: `Đồng chí ${refusal.by} đã ký bản giao ước này lúc ${formatInstant(refusal.at)}.`,
      }
    case 'signed_on_paper':
      return {
        status: 409,
        message: `Đơn vị đã ký bản giấy, văn phòng đã ghi nhận. ${call(refusal.campaign)} nếu cần ký điện tử.`,
      }
    case 'document_changed':
      return {
        status: 409,
        message:
          'Bản giao ước đã thay đổi sau khi đồng chí mở trang. Xem lại những chỗ thay đổi rồi ký; nét ký vẫn được giữ.',
      }
    case 'never_shown':
      return {
        status: 409,
        message: 'Bản giao ước trên màn hình không còn hiệu lực. Tải lại trang để xem bản hiện hành rồi ký.',
      }
    case 'not_acknowledged':
      return {
        status: 409,
        message: 'Còn chỉ tiêu chưa tiếp nhận hoặc chưa kiến nghị. Đồng chí tiếp nhận chỉ tiêu trước khi ký.',
      }
    case 'authority_unavailable':
      return {
        status: 409,
        message: 'Đồng chí không còn được ký với chức vụ đã chọn. Tải lại trang để chọn chức vụ ký.',
      }
    case 'typed_name_differs':
      return { status: 422, message: 'Họ tên gõ để ký phải đúng họ tên của đồng chí trên hệ thống.' }
    case 'not_open':
      return {
        status: 409,
        message: `${opening(refusal.campaign.signingOpensAt)} ${call(refusal.campaign)} nếu cần.`,
      }
    case 'deadline_passed':
      return {
        status: 409,
        message: `Đã hết hạn ký. ${call(refusal.campaign)} để được gia hạn; nét ký vẫn được giữ.`,
      }
  }
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
