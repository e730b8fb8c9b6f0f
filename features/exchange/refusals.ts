import type { WorkbookRefusal } from '@/lib/xlsx'

/** Why a file is not taken, and what to do. */
export const workbookRefusals: Record<WorkbookRefusal, string> = {
  not_xlsx:
    'Tệp này không phải tệp Excel (.xlsx). Mở tệp bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.',
  unreadable: 'Tệp bị hỏng nên không đọc được. Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.',
  too_large: 'Tệp quá lớn khi mở ra. Bỏ hình ảnh và trang tính không dùng, hoặc tách thành nhiều tệp.',
  too_many_rows: 'Một trang tính có quá 20.000 dòng. Tách thành nhiều tệp rồi nhập từng tệp.',
  has_macros: 'Tệp có macro nên không được nhận. Lưu lại thành “Excel Workbook (.xlsx)” không có macro.',
  has_links:
    'Tệp lấy số liệu từ tệp khác nên không được nhận. Trong Excel chọn Dữ liệu, Sửa liên kết, Ngắt liên kết, lưu rồi gửi lại.',
  too_slow: 'Đọc tệp quá 20 giây nên đã dừng. Bỏ trang tính không dùng, hoặc tách thành nhiều tệp.',
}

/** Why an import is not made. */
export const importRefusals = {
  not_found: { status: 404, message: 'Không tìm thấy đợt thi đua này. Đồng chí tải lại trang.' },
  not_allowed: { status: 403, message: 'Chỉ văn phòng được nhập từ tệp Excel.' },
  closed: { status: 409, message: 'Đợt thi đua đã khóa sổ nên không nhập thêm được.' },
  nothing_new: { status: 409, message: 'Tệp không có gì mới: mọi dòng đã có và không đổi.' },
}
