/** Why a person's data were not erased, as the administrator reads it. */
export const erasureRefusals = {
  not_allowed: 'Chỉ quản trị xóa dữ liệu cá nhân của người khác.',
  not_found: 'Không tìm thấy tài khoản này. Tải lại trang để xem danh sách hiện có.',
  in_use: 'Người này còn tài khoản đang mở. Vô hiệu mọi tài khoản của người này rồi xóa.',
  not_confirmed: { field: 'typed', message: 'Nhập đúng tên đăng nhập của người này để xác nhận' },
}
