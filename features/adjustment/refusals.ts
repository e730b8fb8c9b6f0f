const changed =
  'Nội dung vừa thay đổi sau khi đồng chí mở trang. Trang đang hiển thị nội dung hiện hành, đồng chí xem lại.'
const notAllowed = 'Chỉ văn phòng được điều chỉnh chỉ tiêu.'
const notFound = 'Không tìm thấy dự thảo điều chỉnh này. Tải lại trang để xem danh sách hiện hành.'
const notOpen =
  'Chỉ điều chỉnh được khi đợt thi đua ở bước Lấy ý kiến hoặc Mở ký. Cần điều chỉnh, đồng chí chuyển bước đợt thi đua trước.'

export const draftRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  not_open: notOpen,
  not_yours: 'Chỉ người lập dự thảo còn chờ được bổ sung vào dự thảo đó. Chọn “Quyết định mới”.',
}

/** What one figure's field can mend. */
export const figureRefusals = {
  changed: {
    end: 'low',
    message: 'Mức giao vừa được điều chỉnh sau khi đồng chí mở trang: tải lại để xem mức hiện hành',
  },
  being_adjusted: {
    end: 'low',
    message: 'Chỉ tiêu của đơn vị này đang nằm trong một dự thảo điều chỉnh khác',
  },
  range_needed: { end: 'high', message: 'Chỉ tiêu này giao trong khoảng: nhập cả mức từ và mức đến' },
  one_figure_needed: { end: 'low', message: 'Chỉ tiêu này giao một mức: chỉ nhập một mức' },
  range_backward: { end: 'high', message: 'Mức đến phải lớn hơn mức từ' },
  same_figure: { end: 'low', message: 'Mức mới đang trùng với mức được giao: nhập mức khác hoặc để trống' },
} as const

export const fileGone = 'Tệp quyết định không còn: chọn lại tệp'

export const applyRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  not_open: notOpen,
  changed,
  approval_needed:
    'Có đơn vị đã ký nên điều chỉnh này phải do một đồng chí khác của văn phòng phê duyệt, không phải người lập dự thảo.',
  proof_needed:
    'Có đơn vị vừa ký nên cần phê duyệt: đồng chí tải lại trang để xác nhận bằng mật khẩu hoặc khóa.',
}

export const withdrawRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  decided: 'Điều chỉnh này đã có hiệu lực hoặc đã được rút. Tải lại trang để xem.',
}
