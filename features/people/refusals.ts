import { lockedText, refusalText } from '@/features/session/refusal'
import type { FormRefusal } from '@/lib/form'
import type { setOidcLogin } from './mutations'

/** Why people and their accounts were not changed, as the office reads it. */
export const personRefusals = {
  not_allowed:
    'Văn phòng lập và sửa người của đơn vị và lãnh đạo chứng kiến; tài khoản văn phòng và quản trị do quản trị lập.',
  not_found: 'Không tìm thấy tài khoản này. Tải lại trang để xem danh sách hiện có.',
  unit_not_found: { field: 'unitId', message: 'Không tìm thấy đơn vị này: chọn lại' },
  username_taken: { field: 'username', message: 'Tên đăng nhập này đã có người dùng: chọn tên khác' },
  title_needed: { field: 'title', message: 'Nhập chức danh của thủ trưởng, như CHỦ TỊCH' },
  erased:
    'Dữ liệu cá nhân của người này đã được xóa: tài khoản không sửa và không dùng lại được. Lập tài khoản mới.',
  self: 'Đồng chí không tự vô hiệu hoặc kết thúc nhiệm kỳ của chính mình được. Đề nghị một quản trị khác thực hiện.',
  last_admin: 'Đây là quản trị cuối cùng đang dùng được. Lập hoặc mở lại một tài khoản quản trị khác trước.',
}

export const linkRefusals = {
  not_allowed: personRefusals.not_allowed,
  not_found: personRefusals.not_found,
  already_active:
    'Các tài khoản đã chọn đều đã kích hoạt hoặc đã vô hiệu nên không cần liên kết. Người quên mật khẩu dùng khóa truy cập, hoặc mã đăng ký lại khóa.',
}

/** Why a link opens no account, as its holder reads it. */
export const activationRefusals = {
  unknown: 'Liên kết này không đúng. Đồng chí kiểm tra lại địa chỉ, hoặc quét lại mã trên phiếu.',
  used: 'Liên kết này đã được dùng. Nếu đồng chí đã đặt mật khẩu, mời đăng nhập; nếu không phải đồng chí, báo ngay văn phòng.',
  withdrawn: 'Liên kết này đã được thay bằng liên kết mới. Đồng chí dùng phiếu mới nhất.',
  expired: 'Liên kết này đã hết hạn. Đồng chí đề nghị văn phòng cấp liên kết mới.',
  closed: 'Tài khoản này đã vô hiệu hoặc hết nhiệm kỳ. Đồng chí liên hệ văn phòng.',
  blocked: 'Có quá nhiều lượt thử sai từ địa chỉ mạng này. Đồng chí thử lại sau ít phút.',
}

export const authorizationRefusals = {
  not_allowed: 'Chỉ văn phòng và quản trị ghi nhận quyền ký.',
  not_found: 'Không tìm thấy nội dung này. Tải lại trang để xem danh sách hiện có.',
  file_not_found: { field: 'fileId', message: 'Tệp này không còn: chọn lại tệp' },
}

/** Why a person's data were not erased, as the administrator reads it. */
export const erasureRefusals = {
  not_allowed: 'Chỉ quản trị xóa dữ liệu cá nhân của người khác.',
  not_found: 'Không tìm thấy tài khoản này. Tải lại trang để xem danh sách hiện có.',
  in_use: 'Người này còn tài khoản đang mở. Vô hiệu mọi tài khoản của người này rồi xóa.',
  not_confirmed: { field: 'typed', message: 'Nhập đúng tên đăng nhập của người này để xác nhận' },
}

const oidcLoginRefusals = {
  not_found: personRefusals.not_found,
  not_allowed: personRefusals.not_allowed,
  login_taken: {
    field: 'oidcLogin',
    message: 'Định danh này đã gắn với một tài khoản khác: kiểm tra lại, hoặc bỏ ở tài khoản kia trước',
  },
  wrong: { field: 'password', message: 'Mật khẩu chưa đúng' },
}

/** Why a login at the identity provider was not entered. */
export function oidcLoginRefusal(
  refusal: Exclude<Awaited<ReturnType<typeof setOidcLogin>>, { ok: true }>,
): FormRefusal {
  if (refusal.reason === 'locked') return { field: 'password', message: lockedText(refusal.until) }
  return refusal.reason === 'busy' ? refusalText(refusal) : oidcLoginRefusals[refusal.reason]
}
