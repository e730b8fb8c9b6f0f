import { formatCode } from '@/features/pledge/code'
import { findingInWords } from '@/lib/log/findings'
import type { Finding } from '@/lib/log/verify'
import type { CheckVerdict } from '../schema'
import type { Act } from './acts'
import type { LeafFact } from './signature'

/**
 * What is wrong with rows that the log vouches for; `index` counts leaves from 0:
 *
 *     signature_changed     the rows of a signature say something else than its leaf, in `facts`
 *     signature_unlogged    a signature stands in no leaf: it was not written through the log
 *     row_gone              the leaf at `index` is of a signature, a sealed paper, a passkey or an act whose row is gone
 *     act_changed           what the leaf at `index` is about (a scan, a frozen list, minutes …) is another now
 *     paper_changed         the sealed paper of a signature is not the file whose hash stands at `index`
 *     passkey_changed       a passkey's row is not the key whose enrolment or removal stands at `index`
 *     passkey_unlogged      a passkey, named by its id, was never enrolled through the log
 */
export type RowFinding =
  | { kind: 'signature_changed'; code: string; unit: string; index: number; facts: LeafFact[] }
  | { kind: 'signature_unlogged'; code: string }
  | { kind: 'row_gone'; index: number; what: 'signature' | 'paper' | 'passkey' | Act }
  | { kind: 'act_changed'; index: number; act: Act }
  | { kind: 'paper_changed'; code: string; index: number }
  | { kind: 'passkey_changed'; index: number }
  | { kind: 'passkey_unlogged'; passkeyId: string }

export type ChainFinding = Finding | RowFinding

const factNames: Record<LeafFact, string> = {
  kind: 'loại mục',
  campaign: 'đợt thi đua',
  unit: 'đơn vị',
  documentHash: 'nội dung bản giao ước',
  signerHash: 'người ký, chức vụ',
  authority: 'quyền hạn ký',
  strength: 'mức xác nhận',
  assertionHash: 'xác nhận bằng khóa truy cập',
  strokesHash: 'nét ký',
  signedAt: 'thời điểm ký',
  previousVersion: 'bản ký trước đó',
}

const rowNames: Record<Act | 'signature' | 'paper' | 'passkey', string> = {
  signature: 'một chữ ký',
  paper: 'một bản giao ước đã đóng dấu',
  passkey: 'một khóa truy cập',
  paper_signature: 'một bản ký giấy',
  revocation: 'một lần thu hồi chữ ký',
  adjustment: 'một lần điều chỉnh chỉ tiêu',
  witness: 'một xác nhận chứng kiến',
  minutes: 'một biên bản lễ ký',
}

/** What a finding means, in one sentence; places are numbered from 1, as the office counts. */
export function chainFindingInWords(finding: ChainFinding): string {
  switch (finding.kind) {
    case 'signature_changed':
      return `Chữ ký mã ${formatCode(finding.code)} (đơn vị ${finding.unit}) đã bị sửa sau khi ký: ${finding.facts.map((fact) => factNames[fact]).join('; ')} không khớp với mục số ${finding.index + 1} của nhật ký.`
    case 'signature_unlogged':
      return `Chữ ký mã ${formatCode(finding.code)} không có trong nhật ký.`
    case 'row_gone':
      return `Mục số ${finding.index + 1} của nhật ký là ${rowNames[finding.what]}, nhưng dữ liệu đó không còn.`
    case 'act_changed':
      return `Dữ liệu của ${rowNames[finding.act]} ghi ở mục số ${finding.index + 1} của nhật ký đã bị sửa.`
    case 'paper_changed':
      return `Bản giao ước đã đóng dấu của chữ ký mã ${formatCode(finding.code)} không còn là tệp ghi ở mục số ${finding.index + 1} của nhật ký.`
    case 'passkey_changed':
      return `Khóa truy cập ghi ở mục số ${finding.index + 1} của nhật ký đã bị thay bằng khóa khác.`
    case 'passkey_unlogged':
      return `Khóa truy cập ${finding.passkeyId} không được đăng ký qua nhật ký.`
    default:
      return findingInWords(finding)
  }
}

type Verdict = { size: number; signatures: number; erased: number; findings: ChainFinding[] }

/** The outcome of a check; `outside` says that a checkpoint kept elsewhere was compared too. */
export function verdictInWords(
  { size, signatures, erased, findings }: Verdict,
  outside: boolean,
): CheckVerdict {
  const intact = findings.length === 0
  const witnessed = outside ? ', kể cả bản lưu bên ngoài' : ''
  const without =
    erased > 0
      ? ` ${erased} chữ ký đã xóa dữ liệu cá nhân: mục nhật ký còn nguyên, không còn nêu người ký.`
      : ''
  const summary = intact
    ? `Nhật ký toàn vẹn: ${size} mục, ${signatures} chữ ký khớp với dữ liệu đang lưu và với mọi điểm kiểm tra đã ký${witnessed}.${without}`
    : `Nhật ký không toàn vẹn: ${findings.length} sai lệch.`
  return { intact, summary, findings: findings.map(chainFindingInWords) }
}
