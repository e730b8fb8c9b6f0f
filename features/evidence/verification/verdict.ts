import type { ParsedCode } from '@/features/pledge/code'
import { thaw } from '@/features/pledge/document'
import type { Receipt } from '@/features/pledge/queries'
import type { Strength } from '@/lib/terms'
import type { SignatureProof } from '../queries'

/** What anyone who holds a printed pledge is told: no drawing, no account, nothing of the unit's figures. */
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
  const shown = typed.slice(0, 40)
  if (!code.ok) return { kind: code.reason === 'wrong_check' ? 'wrong_check' : 'malformed', typed: shown }
  if (!found) return { kind: 'unknown', typed: shown }
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
