import { toHex } from '@/lib/canonical'
import { formatInstant } from '@/lib/dates'
import { thaw } from './document'
import type { Receipt } from './queries'
import { strengthInWords } from './strength'

/** What a receipt says, name by name in reading order, and the signed document's SHA-256 in hex. */
export function receiptFacts({ signature, number, document, documentHash }: Receipt) {
  const { unit, campaign } = thaw(document)
  const facts: [name: string, value: string][] = [
    ['Đơn vị', unit.name],
    ['Bản giao ước', `${campaign.title}, bản số ${number}`],
    ['Người ký', signature.signerName],
    ['Quyền hạn, chức vụ', signature.titleLines.join(' / ')],
    ['Thời điểm ký', formatInstant(signature.signedAt)],
    ['Xác nhận bằng', strengthInWords(signature.strength)],
  ]
  return { facts, hash: toHex(documentHash) }
}
