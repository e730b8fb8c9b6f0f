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
const none: Fields = {}

/**
 * What of each action's detail the office reads, in this order; ids of rows tell it nothing and are left out. A key means
 * what it means in its own action.
 */
const readers: Record<AuditAction, Fields> = {
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
  'log.key_changed': none,
  'decision.added': none,
  'decision.edited': none,
  'decision.removed': none,
  'decision.published': none,
  'decision.unpublished': none,
  'target.added': none,
  'target.edited': none,
  'target.removed': none,
  'target.assigned': none,
  'target.acknowledged': { revisions },
  'target.proposed': { low: ['Mức đề nghị', figure], high: ['Đến mức', figure] },
  'target.proposal_withdrawn': none,
  'target.proposal_answered': { outcome: ['Trả lời', among(outcomeNames)] },
  'target.adjusted': { leaf },
  'adjustment.drafted': { revisions },
  'adjustment.extended': { revisions },
  'adjustment.withdrawn': none,
  'list.frozen': none,
  'result.reported': none,
  'list.witnessed': { strength, leaf },
  'minutes.sealed': { level, leaf },
  'campaign.created': none,
  'campaign.edited': none,
  'campaign.moved': { reason },
  'campaign.deleted': none,
  'block.added': { name },
  'block.edited': { name },
  'block.moved': { place },
  'block.removed': { name },
  'unit.added': { code: ['Mã đơn vị', plain], name },
  'unit.edited': { name, shortName },
  'unit.moved': { place },
  'unit.renamed': { name, shortName, validFrom: ['Từ ngày', day] },
  'unit.removed': none,
  'unit.succeeded': {
    effectiveOn: ['Có hiệu lực từ ngày', day],
    predecessors: ['Đơn vị cũ', list],
    successors: ['Đơn vị mới', list],
  },
  'commitment.added': commitment,
  'commitment.edited': commitment,
  'commitment.removed': commitment,
  'reminder.made': none,
  'reminder.withdrawn': none,
  'reminder.resent': none,
  'reminder.scheduled': none,
  'reminder.unscheduled': none,
  'call.recorded': { outcome: ['Kết quả cuộc gọi', among(callOutcomeNames)] },
  'deadline.extended': { until: ['Được ký đến', moment], reason },
  'import.applied': none,
  'import.undone': none,
  'file.kept': none,
  'session.started': { way: ['Đăng nhập bằng', among(signInWayNames)] },
  'session.refused': { attempts },
  'session.ended': none,
  'account.signed_out_everywhere': none,
  'account.password_changed': none,
  'account.locked': { attempts, until: ['Khóa đến', moment] },
  'account.created': { fullName, username, role },
  'account.edited': { fullName, username },
  'account.disabled': { username },
  'account.enabled': { username },
  'person.erased': {
    signatures: ['Số chữ ký đã xóa dữ liệu cá nhân', plain],
    kept: ['Số chữ ký còn lưu theo thời hạn', plain],
  },
  'account.activated': none,
  'activation_link.made': none,
  'authorization.given': { authority, document },
  'authorization.withdrawn': { authority, document },
  'account.oidc_login_set': none,
  'account.oidc_login_used': none,
  'second_factor.on': none,
  'second_factor.off': none,
  'second_factor.reset': none,
  'passkey.enrolled': { leaf },
  'passkey.renamed': none,
  'passkey.removed': { leaf },
  'recovery_code.made': none,
  'recovery_code.used': none,
  'hall_screen.made': none,
  'hall_screen.withdrawn': none,
}

/** What an entry of the audit log says beside who and when, name by name; members without a reader are left out. */
export const detailFacts = (action: string, detail: Record<string, unknown>): Fact[] =>
  Object.entries((readers as Record<string, Fields>)[action] ?? none)
    .filter(([key]) => detail[key] !== undefined && detail[key] !== null)
    .map(([key, [name, read]]) => [name, read(detail[key])])
