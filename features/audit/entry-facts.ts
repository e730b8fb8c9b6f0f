import { outcomeNames } from '@/features/pledge/proposal/queue'
import { formatCode, strengthInWords } from '@/features/pledge/receipt'
import { callOutcomeNames } from '@/features/reminder/schema'
import { kindNames } from '@/features/report/own'
import type { SignInWay } from '@/features/session/mutations'
import { directionInWords } from '@/features/target/figure'
import type { Role } from '@/lib/actor'
import type { AuditAction } from '@/lib/audit-actions'
import { formatDay, formatInstant } from '@/lib/dates'
import { formatDecimal, isDecimal } from '@/lib/decimal'
import type { Authority, Direction, Strength } from '@/lib/terms'
import { roleNames } from '@/lib/vi'
import type { readAuditEntries } from './queries'

export type AuditPage = Awaited<ReturnType<typeof readAuditEntries>>
export type Fact = [name: string, value: string]

const authorityNames: Record<Authority, string> = {
  own_office: 'Thủ trưởng ký',
  on_behalf_of_collective: 'Thay mặt tập thể (TM.)',
  for_head: 'Ký thay (KT.)',
  by_order: 'Thừa lệnh (TL.)',
  by_authorization: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền cấp trưởng (Q.)',
}

const signInWayNames: Record<SignInWay, string> = {
  password: 'Mật khẩu',
  passkey: 'Khóa truy cập',
  recovery: 'Mã đăng ký lại khóa',
  oidc: 'Cổng đăng nhập của cơ quan',
}

const plain = (value: unknown) => String(value)
const day = (value: unknown) => formatDay(String(value))
const moment = (value: unknown) => formatInstant(new Date(String(value)))
const list = (value: unknown) => (value as string[]).join('; ')
const figure = (value: unknown) => (isDecimal(String(value)) ? formatDecimal(String(value)) : String(value))
const among = (names: Record<string, string>) => (value: unknown) => names[String(value)] ?? String(value)

type Field = [name: string, read: (value: unknown) => string]

const code: Field = ['Mã kiểm tra', (value) => formatCode(String(value))]
const authority: Field = ['Quyền hạn', among(authorityNames)]
const strength: Field = ['Xác nhận bằng', (value) => strengthInWords(value as Strength)]
const level: Field = ['Mức con dấu', plain]
const leaf: Field = ['Mục nhật ký ký số', (value) => String(Number(value) + 1)]
const revisions: Field = ['Số dòng chỉ tiêu', (value) => String((value as unknown[]).length)]
const name: Field = ['Tên', plain]
const shortName: Field = ['Tên ngắn', plain]
const place: Field = ['Vị trí', plain]
const document: Field = ['Văn bản', plain]
const fullName: Field = ['Họ và tên', plain]
const username: Field = ['Tên đăng nhập', plain]
const role: Field = ['Vai trò', (value) => roleNames[value as Role]]
const attempts: Field = ['Số lần nhập sai', plain]
const reason: Field = ['Lý do', plain]

const commitment = {
  kind: ['Loại', among(kindNames)],
  content: ['Nội dung', plain],
  direction: ['Chiều', (value) => directionInWords(value as Direction)],
  valueLow: ['Mức', figure],
  valueHigh: ['Đến mức', figure],
  measureUnit: ['Đơn vị tính', plain],
} satisfies Fields

type Fields = Record<string, Field>

/**
 * What of each action's detail the office reads, in this order; ids of rows tell it nothing and are left out, as are
 * actions without more. A key means what it means in its own action.
 */
const readers: Partial<Record<AuditAction, Fields>> = {
  'pledge.signed': {
    version: ['Bản số', plain],
    code,
    authority,
    strength,
    documentHash: ['Mã băm văn bản', plain],
  },
  'pledge.sealed': { code, level, leaf },
  'pledge.signed_on_paper': { leaf },
  'pledge.signature_revoked': { code, leaf },
  'pledge.sealing_retried': { code },
  'target.acknowledged': { revisions },
  'target.proposed': { low: ['Mức đề nghị', figure], high: ['Đến mức', figure] },
  'target.proposal_answered': { outcome: ['Trả lời', among(outcomeNames)] },
  'target.adjusted': { leaf },
  'adjustment.drafted': { revisions },
  'adjustment.extended': { revisions },
  'list.witnessed': { strength, leaf },
  'minutes.sealed': { level, leaf },
  'campaign.moved': { reason },
  'block.added': { name },
  'block.edited': { name },
  'block.moved': { place },
  'block.removed': { name },
  'unit.added': { code: ['Mã đơn vị', plain], name },
  'unit.edited': { name, shortName },
  'unit.moved': { place },
  'unit.renamed': { name, shortName, validFrom: ['Từ ngày', day] },
  'unit.succeeded': {
    effectiveOn: ['Có hiệu lực từ ngày', day],
    predecessors: ['Đơn vị cũ', list],
    successors: ['Đơn vị mới', list],
  },
  'commitment.added': commitment,
  'commitment.edited': commitment,
  'commitment.removed': commitment,
  'call.recorded': { outcome: ['Kết quả cuộc gọi', among(callOutcomeNames)] },
  'deadline.extended': { until: ['Được ký đến', moment], reason },
  'session.started': { way: ['Đăng nhập bằng', among(signInWayNames)] },
  'session.refused': { attempts },
  'account.locked': { attempts, until: ['Khóa đến', moment] },
  'account.created': { fullName, username, role },
  'account.edited': { fullName, username },
  'account.disabled': { username },
  'account.enabled': { username },
  'person.erased': {
    signatures: ['Số chữ ký đã xóa dữ liệu cá nhân', plain],
    kept: ['Số chữ ký còn lưu theo thời hạn', plain],
  },
  'authorization.given': { authority, document },
  'authorization.withdrawn': { authority, document },
  'passkey.enrolled': { leaf },
  'passkey.removed': { leaf },
}

/** What an entry of the audit log says beside who and when, name by name; members without a reader are left out. */
export const detailFacts = (action: string, detail: Record<string, unknown>): Fact[] =>
  Object.entries((readers as Record<string, Fields>)[action] ?? {})
    .filter(([key]) => detail[key] !== undefined && detail[key] !== null)
    .map(([key, [name, read]]) => [name, read(detail[key])])
