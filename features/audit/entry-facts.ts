import { formatCode } from '@/features/pledge/code'
import { outcomeNames } from '@/features/pledge/proposal/queue'
import { strengthInWords } from '@/features/pledge/strength'
import type { SignInWay } from '@/features/session/mutations'
import { directionInWords } from '@/features/target/figure'
import type { Role } from '@/lib/actor'
import { formatDay, formatInstant } from '@/lib/dates'
import { formatDecimal, isDecimal } from '@/lib/decimal'
import type { Authority, CommitmentKind, Direction, Strength } from '@/lib/terms'
import { roleNames } from '@/lib/vi'

export type Fact = [name: string, value: string]

const authorityNames: Record<Authority, string> = {
  own_office: 'Thủ trưởng ký',
  on_behalf_of_collective: 'Thay mặt tập thể (TM.)',
  for_head: 'Ký thay (KT.)',
  by_order: 'Thừa lệnh (TL.)',
  by_authorization: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền cấp trưởng (Q.)',
}

const commitmentNames: Record<CommitmentKind, string> = {
  own_target: 'Chỉ tiêu riêng',
  task: 'Nhiệm vụ',
  solution: 'Giải pháp',
}

const signInWayNames: Record<SignInWay, string> = {
  password: 'Mật khẩu',
  passkey: 'Khóa truy cập',
  recovery: 'Mã đăng ký lại khóa',
  oidc: 'Cổng đăng nhập của cơ quan',
}

const plain = (value: unknown) => String(value)
const day = (value: unknown) => formatDay(String(value))
const list = (value: unknown) => (value as string[]).join('; ')
const figure = (value: unknown) => (isDecimal(String(value)) ? formatDecimal(String(value)) : String(value))
const among = (names: Record<string, string>) => (value: unknown) => names[String(value)] ?? String(value)

// In the order in which they are read; ids of rows tell the office nothing and are left out.
const readers: Record<string, [name: string, read: (value: unknown) => string]> = {
  version: ['Bản số', plain],
  code: ['Mã kiểm tra', (value) => formatCode(String(value))],
  authority: ['Quyền hạn', among(authorityNames)],
  strength: ['Xác nhận bằng', (value) => strengthInWords(value as Strength)],
  documentHash: ['Mã băm văn bản', plain],
  level: ['Mức con dấu', plain],
  leaf: ['Mục nhật ký ký số', (value) => String(Number(value) + 1)],
  revisions: ['Số dòng chỉ tiêu', (value) => String((value as unknown[]).length)],
  kind: ['Loại', among(commitmentNames)],
  content: ['Nội dung', plain],
  direction: ['Chiều', (value) => directionInWords(value as Direction)],
  valueLow: ['Mức', figure],
  valueHigh: ['Đến mức', figure],
  low: ['Mức đề nghị', figure],
  high: ['Đến mức', figure],
  outcome: ['Trả lời', among(outcomeNames)],
  measureUnit: ['Đơn vị tính', plain],
  name: ['Tên', plain],
  shortName: ['Tên ngắn', plain],
  validFrom: ['Từ ngày', day],
  effectiveOn: ['Có hiệu lực từ ngày', day],
  place: ['Vị trí', plain],
  predecessors: ['Đơn vị cũ', list],
  successors: ['Đơn vị mới', list],
  document: ['Văn bản', plain],
  fullName: ['Họ và tên', plain],
  username: ['Tên đăng nhập', plain],
  role: ['Vai trò', (value) => roleNames[value as Role]],
  way: ['Đăng nhập bằng', among(signInWayNames)],
  signatures: ['Số chữ ký đã xóa dữ liệu cá nhân', plain],
  kept: ['Số chữ ký còn lưu theo thời hạn', plain],
  attempts: ['Số lần nhập sai', plain],
  until: ['Khóa đến', (value) => formatInstant(new Date(String(value)))],
}

/** What an entry of the audit log kept beside who and when, name by name; unknown members are left to the record. */
export const detailFacts = (detail: Record<string, unknown>): Fact[] =>
  Object.entries(readers)
    .filter(([key]) => detail[key] !== undefined && detail[key] !== null)
    .map(([key, [name, read]]) => [name, read(detail[key])])
