const words: Record<string, string> = {
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
  pledge_version: 'đơn vị đã mở giao ước để ký',
  pledge_version_revision: 'đơn vị đã mở giao ước để ký',
  commitment: 'đơn vị đã đăng ký nội dung',
  paper_signature: 'đơn vị đã ký bản giấy',
  unit_name: 'đơn vị đã được đổi tên',
  unit_predecessor: 'đơn vị đã chia, tách hoặc sáp nhập',
}

type Fault = { code?: string; table_name?: string; cause?: unknown }

/**
 * What keeps a row from being taken back, in words, when Postgres refused it by a foreign key (23503) or because its
 * decision is published (GU002); null for any other error.
 */
export function standsOn(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, table_name: table = '', cause } = error as Error & Fault
  if (code === '23503') return words[table] ?? 'đã có nội dung khác dựa vào'
  if (code === 'GU002') return 'quyết định trong tệp đã ban hành'
  return standsOn(cause)
}
