const notAllowed = 'Chỉ văn phòng được lập và sửa đợt thi đua.'
const notFound = 'Không tìm thấy đợt thi đua này. Đồng chí tải lại trang để xem danh sách hiện có.'

export const createRefusals = {
  not_allowed: notAllowed,
  not_found: 'Không tìm thấy đợt hoặc cơ quan đã chọn. Đồng chí tải lại trang rồi chọn lại.',
  year_taken: 'Năm này đã có đợt thi đua. Đồng chí mở đợt đó, hoặc chọn năm khác.',
}

export const editRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  closed: 'Đợt thi đua đã khóa sổ nên nội dung không sửa được nữa.',
  closes_before_opening: 'Hạn ký phải sau giờ đã mở ký. Đồng chí đặt hạn ký muộn hơn rồi lưu lại.',
}

export const moveRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  not_a_step: 'Trạng thái của đợt đã thay đổi. Đồng chí tải lại trang để xem trạng thái hiện nay.',
  signed_already: 'Đã có đơn vị ký nên không quay lại được. Cần dừng ký thì khóa sổ.',
  witnessed_already: 'Đã có lãnh đạo chứng kiến danh sách nên không mở lại được.',
  incomplete: 'Chưa mở ký được: còn nội dung bắt buộc bị thiếu trong danh sách bên dưới.',
  reason_needed: 'Nhập lý do quay lại bước trước.',
}

export const deleteRefusals = {
  not_allowed: notAllowed,
  not_found: notFound,
  not_empty:
    'Chỉ xóa được đợt dự thảo chưa có quyết định, chưa nhập dữ liệu, chưa hẹn đôn đốc và chưa chuyển bước.',
}
