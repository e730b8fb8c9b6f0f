import { thaw } from '@/features/pledge/document'
import type { Receipt } from '@/features/pledge/queries'
import { formatCode, type ParsedCode, signatureFacts } from '@/features/pledge/receipt'
import { formatDay, formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'
import { signatureClaim } from '@/lib/vi'
import type { SignatureProof } from '../queries'

/** The answer to anyone who holds a printed pledge: no drawing, no account, nothing of the unit's figures. */
export type Verdict =
  | { kind: 'malformed' | 'wrong_check' | 'unknown'; typed: string }
  | { kind: 'valid' | 'superseded' | 'revoked' | 'paper'; signature: VerifiedSignature }

export type VerifiedSignature = {
  code: string
  unit: { code: string; name: string }
  campaign: { year: number; title: string }
  number: number
  signer: { name: string; titleLines: string[] }
  signedAt: Date
  strength: Strength
  /** Place from 0 and size of the log, and the key that signs it; null for a signature older than the log. */
  log: { index: number; size: number; key: string } | null
  /** The code of the unit's newest signature, where it is another one. */
  newest: string | null
  /** When the office took it back. */
  revokedAt: Date | null
  /** The day of a later signature on paper. */
  paperSignedOn: string | null
}

type Found = {
  receipt: Receipt
  proof: Pick<SignatureProof, 'leafIndex' | 'size'> | null
  key: string | null
}

/**
 * The verdict on a code as somebody typed it. Valid is the unit's newest signature; one that was taken back is revoked,
 * whatever came after; a re-signing and a later signature on paper each take its place and leave it genuine.
 */
export function verdictOf(typed: string, code: ParsedCode, found: Found | null): Verdict {
  const excerpt = typed.slice(0, 40)
  if (!code.ok) return { kind: code.reason === 'wrong_check' ? 'wrong_check' : 'malformed', typed: excerpt }
  if (!found) return { kind: 'unknown', typed: excerpt }
  const { receipt, proof, key } = found
  const { signature, number } = receipt
  const { unit, campaign } = thaw(receipt.document)
  const onPaper = receipt.paperRecordedAt !== null && receipt.paperRecordedAt > signature.signedAt
  const superseded = receipt.newest !== signature.code
  return {
    kind: receipt.revokedAt ? 'revoked' : superseded ? 'superseded' : onPaper ? 'paper' : 'valid',
    signature: {
      code: signature.code,
      unit: { code: unit.code, name: unit.name },
      campaign: { year: campaign.year, title: campaign.title },
      number,
      signer: { name: signature.signerName, titleLines: signature.titleLines },
      signedAt: signature.signedAt,
      strength: signature.strength,
      log: proof && key ? { index: proof.leafIndex, size: proof.size, key } : null,
      revokedAt: receipt.revokedAt,
      newest: superseded ? receipt.newest : null,
      paperSignedOn: onPaper ? receipt.paperSignedOn : null,
    },
  }
}

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
export const verifiedFacts = (signature: VerifiedSignature): [name: string, value: string][] => [
  ['Mã kiểm tra', formatCode(signature.code)],
  ...signatureFacts(signature),
  ...(signature.log ? [['Vị trí trong nhật ký', logPlaceInWords(signature.log)] as [string, string]] : []),
]

/** A place in the log, counted from 1 as people count. */
export const logPlaceInWords = ({ index, size }: { index: number; size: number }): string =>
  `mục số ${index + 1} trong ${size} mục`

const statuses: Record<Verdict['kind'], number> = {
  valid: 200,
  superseded: 200,
  revoked: 200,
  paper: 200,
  unknown: 404,
  malformed: 400,
  wrong_check: 400,
}

/**
 * The verdict for a program, with the status of the answer: `verdict`, `message` in Vietnamese, and where a
 * signature was found its facts; instants in ISO 8601 (UTC), places in the log from 0.
 */
export function answerVerdict(verdict: Verdict): { status: number; body: Record<string, unknown> } {
  const { title, text } = verdictInWords(verdict)
  const facts = 'signature' in verdict && { ...verdict.signature, claim: signatureClaim }
  const body = { verdict: verdict.kind, message: `${title}. ${text}`, ...facts }
  return { status: statuses[verdict.kind], body }
}
