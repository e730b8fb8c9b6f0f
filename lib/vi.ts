import type { Role } from '@/lib/actor'

/** Role names as a user reads them. */
export const roleNames: Record<Role, string> = {
  unit_head: 'Thủ trưởng đơn vị',
  unit_clerk: 'Chuyên viên đơn vị',
  office: 'Văn phòng, thường trực thi đua',
  witness: 'Lãnh đạo chứng kiến',
  admin: 'Quản trị',
}

/** Where a unit stands in the signing, in words. "Quá hạn" is a flag beside a status, never one of them. */
export const unitStatusNames = {
  not_opened: 'Chưa mở',
  viewed: 'Đã xem',
  proposal: 'Có kiến nghị',
  acknowledged: 'Đã tiếp nhận chỉ tiêu',
  signed: 'Đã ký',
  resign_needed: 'Cần ký lại',
  resigned: 'Đã ký lại',
  paper: 'Ký bản giấy',
} as const

export type UnitStatus = keyof typeof unitStatusNames

export const overdueName = 'Quá hạn'

export const productName = 'Giao ước'

/** What the system claims about a signature, on screen and in print; it follows the certificate once one seals. */
export const signatureClaim = 'Xác nhận ký điện tử trên Hệ thống; không phải chữ ký số chuyên dùng công vụ.'

export const notSignedIn = 'Đồng chí chưa đăng nhập hoặc phiên đã hết. Đăng nhập lại để tiếp tục.'

export const pledgeNotFound = 'Không tìm thấy bản giao ước này ở đơn vị của đồng chí.'

export const noPasskeysHere = 'Khóa truy cập cần địa chỉ https. Ở địa chỉ đang mở, đồng chí dùng mật khẩu.'

export const receiptNotFound = 'Không tìm thấy biên nhận này ở đơn vị của đồng chí.'

export interface MenuItem {
  href: string
  label: string
}

const menu: (MenuItem & { roles?: readonly Role[] })[] = [
  { href: '/', label: 'Trang chủ' },
  { href: '/campaigns', label: 'Giao chỉ tiêu', roles: ['office', 'admin', 'witness'] },
  { href: '/pledge', label: 'Giao ước thi đua', roles: ['unit_head', 'unit_clerk'] },
  { href: '/results', label: 'Kết quả', roles: ['unit_head', 'unit_clerk'] },
  { href: '/board', label: 'Bảng ký' },
  { href: '/proposals', label: 'Kiến nghị', roles: ['office'] },
  { href: '/witness', label: 'Chứng kiến', roles: ['witness'] },
  { href: '/reminders', label: 'Đôn đốc', roles: ['office'] },
  { href: '/reports', label: 'Tổng hợp - Báo cáo', roles: ['office', 'witness'] },
  { href: '/audit', label: 'Nhật ký', roles: ['office', 'admin'] },
  { href: '/accounts', label: 'Quản trị', roles: ['admin'] },
]

/** The main menu for one role, in its fixed order. */
export function menuFor(role: Role): MenuItem[] {
  return menu
    .filter((item) => !item.roles || item.roles.includes(role))
    .map(({ href, label }) => ({ href, label }))
}
