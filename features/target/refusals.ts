import { formatInstant } from '@/lib/dates'

export const notSignedIn =
  'Phiên làm việc đã hết. Đồng chí mở trang đăng nhập ở cửa sổ khác, đăng nhập rồi gửi lại.'

export const notFound =
  'Không tìm thấy nội dung này trong giao ước của đơn vị. Tải lại trang để xem nội dung hiện hành.'

const closed =
  'Giao ước đã ký hoặc đợt thi đua đã khóa nên chỉ tiêu không thay đổi được nữa. Cần thay đổi, đồng chí liên hệ văn phòng thường trực thi đua.'

export const acknowledgeRefusals = {
  not_found: notFound,
  not_allowed:
    'Chỉ thủ trưởng đơn vị được tiếp nhận chỉ tiêu. Đề nghị thủ trưởng đăng nhập bằng tài khoản của mình.',
  closed,
  changed:
    'Có chỉ tiêu vừa được điều chỉnh sau khi đồng chí mở trang. Đồng chí xem mức mới đang hiển thị rồi tiếp nhận.',
}

/** A refusal that one field can mend stands with its field. */
export const proposeRefusals = {
  not_found: notFound,
  not_allowed: 'Chỉ người của đơn vị được kiến nghị chỉ tiêu của đơn vị mình.',
  closed,
  changed:
    'Chỉ tiêu này vừa được điều chỉnh sau khi đồng chí mở trang. Tải lại trang để xem mức mới trước khi kiến nghị.',
  standing:
    'Chỉ tiêu này đã có kiến nghị của đơn vị. Kiến nghị chưa được trả lời thì rút lại rồi gửi kiến nghị mới.',
  range_needed: { field: 'high', message: 'Chỉ tiêu này giao trong khoảng: nhập cả mức từ và mức đến' },
  one_figure_needed: { field: 'low', message: 'Chỉ tiêu này giao một mức: chỉ nhập một mức kiến nghị' },
  range_backward: { field: 'high', message: 'Mức đến phải lớn hơn mức từ' },
  same_figure: { field: 'low', message: 'Mức kiến nghị đang trùng với mức được giao: nhập mức khác' },
}

export const tooLate = (closedAt: Date) =>
  `Đã hết hạn gửi kiến nghị lúc ${formatInstant(closedAt)}. Đồng chí liên hệ văn phòng thường trực thi đua.`

export const withdrawRefusals = {
  not_found: 'Kiến nghị này đã được rút hoặc chỉ tiêu vừa được điều chỉnh. Trang đang hiển thị nội dung mới.',
  not_allowed: 'Chỉ người của đơn vị được rút kiến nghị của đơn vị mình.',
  closed,
  answered: 'Văn phòng đã trả lời kiến nghị này nên không rút được nữa. Đồng chí xem phần trả lời.',
}
