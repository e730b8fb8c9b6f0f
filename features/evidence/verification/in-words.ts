import { formatCode } from '@/features/pledge/code'
import { strengthInWords } from '@/features/pledge/strength'
import { formatDay, formatInstant } from '@/lib/dates'
import type { Verdict, VerifiedSignature } from './verdict'

/** A verdict as people read it: title and one sentence. */
export function verdictInWords(verdict: Verdict): { title: string; text: string } {
  switch (verdict.kind) {
    case 'valid':
      return {
        title: 'Hợp lệ',
        text: 'Hệ thống có chữ ký mang mã này và đơn vị chưa ký lại bản nào mới hơn.',
      }
    case 'superseded':
      return {
        title: 'Đã có bản ký lại',
        text: 'Chữ ký này có thật, nhưng đơn vị đã ký lại một bản mới hơn.',
      }
    case 'revoked':
      return {
        title: 'Đã thu hồi',
        text: `Chữ ký này có thật, nhưng đã được thu hồi lúc ${formatInstant(verdict.signature.revokedAt!)} và không còn hiệu lực.`,
      }
    case 'paper':
      return {
        title: 'Đã có bản ký giấy',
        text: `Chữ ký này có thật, nhưng sau đó đơn vị đã ký bản giấy ngày ${formatDay(verdict.signature.paperSignedOn!)}.`,
      }
    case 'unknown':
      return {
        title: 'Không tìm thấy',
        text: `Không có chữ ký nào mang mã “${verdict.typed}”. Kiểm tra lại từng ký tự trên bản in rồi nhập lại.`,
      }
    case 'wrong_check':
      return {
        title: 'Mã có ký tự sai',
        text: `Mã “${verdict.typed}” có ít nhất một ký tự chép sai hoặc đổi chỗ. Kiểm tra lại từng ký tự trên bản in rồi nhập lại.`,
      }
    case 'malformed':
      return {
        title: 'Mã chưa đúng dạng',
        text: `“${verdict.typed}” không phải mã kiểm tra. Mã có 12 chữ cái và chữ số, như 7K2M-9QXA-4TZM.`,
      }
  }
}

/** What is known of a signature, name by name in reading order. */
export function signatureFacts(signature: VerifiedSignature): [name: string, value: string][] {
  const { log } = signature
  return [
    ['Mã kiểm tra', formatCode(signature.code)],
    ['Đơn vị', signature.unit.name],
    ['Bản giao ước', `${signature.campaign.title}, bản số ${signature.number}`],
    ['Người ký', signature.signer.name],
    ['Quyền hạn, chức vụ', signature.signer.titleLines.join(' / ')],
    ['Thời điểm ký', formatInstant(signature.signedAt)],
    ['Xác nhận bằng', strengthInWords(signature.strength)],
    ...(log ? [['Vị trí trong nhật ký', logPlaceInWords(log)] as [string, string]] : []),
  ]
}

/** A place in the log, counted from 1 as people count. */
export const logPlaceInWords = ({ index, size }: { index: number; size: number }): string =>
  `mục số ${index + 1} trong ${size} mục`

/** What somebody is told who has asked too often. */
export const tooManyInWords = (seconds: number): string =>
  `Địa chỉ mạng này đã kiểm tra quá nhiều lần. Đề nghị thử lại sau ${seconds} giây.`
