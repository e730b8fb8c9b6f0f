import type { Finding } from '@/lib/log/verify'
import type { CheckVerdict } from '../schema'

const reasons: Record<string, string> = {
  malformed: 'sai định dạng',
  invalid_signature: 'chữ ký không đúng',
  unsigned: 'không có chữ ký của nhật ký này',
  other_key: 'ký bằng khóa khác với khóa của nhật ký, một trong hai đã bị tráo',
  other_log: 'thuộc nhật ký khác',
  row_differs: 'không khớp với hàng lưu trong cơ sở dữ liệu',
}

/** What a finding means, in one sentence; places are numbered from 1, as the office counts. */
export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case 'leaf_missing':
      return `Mất mục số ${finding.index + 1} trong khi vẫn còn các mục sau đó.`
    case 'leaf_changed':
      return `Mục số ${finding.index + 1} đã bị sửa: nội dung không khớp với mã băm của mục.`
    case 'checkpoint_false':
      return finding.size === 0
        ? `Điểm kiểm tra lưu bên ngoài không dùng được: ${reasons[finding.reason]}.`
        : `Điểm kiểm tra ở mục số ${finding.size} không đúng: ${reasons[finding.reason]}.`
    case 'key_swapped':
      return `Khóa nhật ký đã bị tráo: khóa dùng từ mục số ${finding.size} không được khóa trước đó bàn giao.`
    case 'key_file_other':
      return 'Khóa nhật ký đã bị tráo: tệp log.key không phải khóa hiện hành của nhật ký.'
    case 'tail_unsigned':
      return `Sau mục số ${finding.size} có các mục không thuộc điểm kiểm tra nào đã ký.`
    case 'tail_lost':
      return `${finding.outside ? 'Quay lui về một bản cũ hơn (rollback), mất phần cuối' : 'Mất phần cuối'}: điểm kiểm tra${where(finding)} xác nhận ${finding.size} mục, nay chỉ còn ${finding.present} mục.`
    case 'rewritten':
      return `Nhật ký đã bị viết lại trong khoảng từ mục số ${finding.good + 1} đến mục số ${finding.size}: không khớp với điểm kiểm tra${where(finding)}.`
  }
}

const where = ({ outside }: { outside: boolean }) => (outside ? ' lưu bên ngoài' : '')

/** `erased` counts the signatures whose signers' data were erased; `findings` are sentences for the office. */
export type ChainVerdict = { size: number; signatures: number; erased: number; findings: string[] }

/** The outcome of a check; `outside` says that a checkpoint from elsewhere was compared too. */
export function verdictInWords(
  { size, signatures, erased, findings }: ChainVerdict,
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
  return { intact, summary, findings }
}
