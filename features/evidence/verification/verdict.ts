import { thaw } from '@/features/pledge/document'
import type { Receipt } from '@/features/pledge/queries'
import { formatCode, type ParsedCode, signatureFacts } from '@/features/pledge/receipt'
import { formatDay, formatInstant } from '@/lib/dates'
import { signatureClaim } from '@/lib/vi'
import type { SignatureProof } from '../queries'

/** The answer to anyone who holds a printed pledge: no drawing, no account, nothing of the unit's figures. */
export type Verdict =
  | { kind: 'malformed' | 'wrong_check' | 'unknown'; typed: string }
  | { kind: 'valid' | 'superseded' | 'revoked' | 'paper'; signature: VerifiedSignature }

type VerifiedSignature = ReturnType<typeof verifiedSignature>

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
  const signature = verifiedSignature(found)
  const { revokedAt, newest, paperSignedOn } = signature
  const kind = revokedAt ? 'revoked' : newest ? 'superseded' : paperSignedOn ? 'paper' : 'valid'
  return { kind, signature }
}

function verifiedSignature({ receipt, proof, key }: Found) {
  const { signature, number, revokedAt } = receipt
  const { unit, campaign } = thaw(receipt.document)
  const onPaper = receipt.paperRecordedAt !== null && receipt.paperRecordedAt > signature.signedAt
  return {
    code: signature.code,
    unit: { code: unit.code, name: unit.name },
    campaign: { year: campaign.year, title: campaign.title },
    number,
    signer: { name: signature.signerName, titleLines: signature.titleLines },
    signedAt: signature.signedAt,
    strength: signature.strength,
    /** Place from 0 and size of the log, and the key that signs it; null for a signature older than the log. */
    log: proof && key ? { index: proof.leafIndex, size: proof.size, key } : null,
    /** When the office took it back. */
    revokedAt,
    /** The code of the unit's newest signature, where it is another one. */
    newest: receipt.newest === signature.code ? null : receipt.newest,
    /** The day of a later signature on paper. */
    paperSignedOn: onPaper ? receipt.paperSignedOn : null,
  }
}

/** Each verdict's title, how serious a page shows it, and the status of an answer to a program. */
export const verdictKinds = {
  valid: { title: 'Hợp lệ', tone: 'success', status: 200 },
  superseded: { title: 'Đã có bản ký lại', tone: 'warning', status: 200 },
  revoked: { title: 'Đã thu hồi', tone: 'danger', status: 200 },
  paper: { title: 'Đã có bản ký giấy', tone: 'warning', status: 200 },
  unknown: { title: 'Không tìm thấy', tone: 'danger', status: 404 },
  wrong_check: { title: 'Mã có ký tự sai', tone: 'danger', status: 400 },
  malformed: { title: 'Mã chưa đúng dạng', tone: 'danger', status: 400 },
} as const satisfies Record<Verdict['kind'], object>

/** What a verdict means, in one or two sentences. */
export function verdictInWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'valid':
      return 'Hệ thống có chữ ký mang mã này và đơn vị chưa ký lại bản nào mới hơn.'
    case 'superseded':
      return 'Chữ ký này có thật, nhưng đơn vị đã ký lại một bản mới hơn.'
    case 'revoked':
      return `Chữ ký này có thật, nhưng đã được thu hồi lúc ${formatInstant(verdict.signature.revokedAt!)} và không còn hiệu lực.`
    case 'paper':
      return `Chữ ký này có thật, nhưng sau đó đơn vị đã ký bản giấy ngày ${formatDay(verdict.signature.paperSignedOn!)}.`
    case 'unknown':
      return `Không có chữ ký nào mang mã “${verdict.typed}”. Kiểm tra lại từng ký tự trên bản in rồi nhập lại.`
    case 'wrong_check':
      return `Mã “${verdict.typed}” có ít nhất một ký tự chép sai hoặc đổi chỗ. Kiểm tra lại từng ký tự trên bản in rồi nhập lại.`
    case 'malformed':
      return `“${verdict.typed}” không phải mã kiểm tra. Mã có 12 chữ cái và chữ số, như 7K2M-9QXA-4TZM.`
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

/**
 * The verdict for a program, with the status of the answer: `verdict`, `message` in Vietnamese, and where a
 * signature was found its facts; instants in ISO 8601 (UTC), places in the log from 0.
 */
export function answerVerdict(verdict: Verdict): { status: number; body: Record<string, unknown> } {
  const { title, status } = verdictKinds[verdict.kind]
  const facts = 'signature' in verdict && { ...verdict.signature, claim: signatureClaim }
  const message = `${title}. ${verdictInWords(verdict)}`
  return { status, body: { verdict: verdict.kind, message, ...facts } }
}
