import { formatInstant } from '@/lib/dates'
import { formatCode } from './code'
import { thaw } from './document'
import type { Receipt } from './queries'
import { strengthInWords } from './strength'

/** What anyone who holds a printed pledge is told: no drawing, no account, nothing of the unit's figures. */
export type Verdict =
  | { kind: 'unknown'; typed: string }
  | { kind: 'valid' | 'superseded'; facts: [name: string, value: string][]; newest: string | null }

/** The verdict on a code: valid while it is the unit's newest signature, superseded after a re-signing. */
export function verdictOf(typed: string, found: Receipt | null): Verdict {
  if (!found) return { kind: 'unknown', typed: typed.slice(0, 40) }
  const { signature, number, document } = found
  const { unit, campaign } = thaw(document)
  const superseded = found.newest !== signature.code
  return {
    kind: superseded ? 'superseded' : 'valid',
    newest: superseded ? found.newest : null,
    facts: [
      ['Mã kiểm tra', formatCode(signature.code)],
      ['Đơn vị', unit.name],
      ['Bản giao ước', `${campaign.title}, bản số ${number}`],
      ['Người ký', signature.signerName],
      ['Quyền hạn, chức vụ', signature.titleLines.join(' / ')],
      ['Thời điểm ký', formatInstant(signature.signedAt)],
      ['Xác nhận bằng', strengthInWords(signature.strength)],
    ],
  }
}
