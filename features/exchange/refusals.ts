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

/** What keeps an imported row from being taken back, by the table that refers to it. */
export const obstacles: Record<string, string> = {
  account: 'đơn vị đã có tài khoản',
  activation_link: 'tài khoản đã được cấp liên kết kích hoạt',
  sign_in_session: 'người trong tệp đã đăng nhập',
  authorization: 'đã có ủy quyền cho người trong tệp',
  assignment: 'chỉ tiêu hoặc đơn vị trong tệp đã được phân bổ',
  target: 'quyết định hoặc nhóm đã có thêm chỉ tiêu',
  acknowledgement: 'đơn vị đã tiếp nhận chỉ tiêu',
  proposal: 'đơn vị đã gửi kiến nghị',
  adjustment: 'quyết định đã dùng để điều chỉnh',
  adjustment_row: 'chỉ tiêu đã được điều chỉnh',
  pledge: 'khối hoặc đơn vị đã dùng trong đợt thi đua',
  pledge_version: 'đơn vị đã ký giao ước',
  pledge_version_revision: 'đơn vị đã ký giao ước',
  own_commitment: 'đơn vị đã đăng ký nội dung',
  paper_signature: 'đơn vị đã ký bản giấy',
  unit_name: 'đơn vị đã được đổi tên',
  unit_predecessor: 'đơn vị đã chia, tách hoặc sáp nhập',
}

type Fault = { code?: string; table_name?: string; cause?: unknown }

/**
 * What keeps a row from being taken back, in words, when Postgres refused it by a foreign key (23503) or because its
 * decision is published (GU002); null for any other error.
 */
export function undoObstacle(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, table_name: table = '', cause } = error as Error & Fault
  if (code === '23503') return obstacles[table] ?? 'đã có nội dung khác dựa vào'
  if (code === 'GU002') return 'quyết định trong tệp đã ban hành'
  return undoObstacle(cause)
}

const undoRefusals = {
  not_found: 'Không tìm thấy lần nhập này. Đồng chí tải lại trang.',
  not_allowed: importRefusals.not_allowed.message,
  closed: 'Đợt thi đua đã khóa sổ nên không hoàn tác được.',
  too_late: 'Lần nhập này đã quá 24 giờ hoặc đã được hoàn tác.',
  changed:
    'Nội dung đã nhập vừa được sửa sau đó, nên không hoàn tác được. Sửa trực tiếp trên trang của nội dung ấy.',
}

/** Why an import is not taken back. */
export const sayUndoRefusal = (
  refusal: { reason: keyof typeof undoRefusals } | { reason: 'built_on'; what: string },
): string =>
  refusal.reason === 'built_on'
    ? `Không hoàn tác được vì ${refusal.what}. Sửa trực tiếp trên trang của nội dung ấy.`
    : undoRefusals[refusal.reason]
