import { createHash } from 'node:crypto'
import { sha256, toHex } from '@/lib/canonical'
import { encodeCms } from './cms'
import { cmsFault, followsPades, openCms } from './open-cms'
import { sealRange } from './seal-range'
import { certificateName } from './signer'
import { readTimestamp } from './timestamp'

/** `hash` is the whole file's SHA-256, which the log knows of every sealed pledge. */
export type SealVerdict = { hash: Uint8Array } & (
  | { valid: true; name: string; certificate: Uint8Array; stampedAt: Date | null }
  | { valid: false; reason: SealFault }
)

export type SealFault =
  | 'not_sealed'
  | 'trailing_bytes'
  | 'edited_padding'
  | 'changed'
  | 'wrong_signature'
  | 'unknown_certificate'
  | 'wrong_timestamp'

/**
 * Whether a PDF is exactly what one of `certificates` (DER) sealed: its last signature is valid, by PAdES, covers the
 * whole file, and the padding after it is untouched. Trust in the certificate is the caller's list; whether the file
 * is the one that was issued, the log's answer to `hash`. `stampedAt` is the word of whichever authority's token is
 * there, and worth as much as that answer.
 */
export function verifySealedPdf(pdf: Uint8Array, certificates: readonly Uint8Array[]): SealVerdict {
  const hash = sha256(pdf)
  const invalid = (reason: SealFault): SealVerdict => ({ hash, valid: false, reason })
  const range = sealRange(pdf)
  if (!range) return invalid('not_sealed')
  if (range.trailing > 0) return invalid('trailing_bytes')
  const cms = openCms(range.contents)
  if (!cms) return invalid('wrong_signature')
  if (range.contents.subarray(cms.length).some((byte) => byte !== 0)) return invalid('edited_padding')
  const known = certificates.some((certificate) => toHex(certificate) === toHex(cms.certificate))
  if (!known) return invalid('unknown_certificate')
  const digest = createHash(cms.digestName).update(range.parts[0]).update(range.parts[1]).digest()
  const fault = cmsFault(cms, digest)
  if (fault) return invalid(fault === 'digest' ? 'changed' : 'wrong_signature')
  const written = toHex(range.contents.subarray(0, cms.length))
  if (!followsPades(cms) || written !== toHex(encodeCms(cms))) return invalid('wrong_signature')
  const stamped = cms.timestamp && readTimestamp(cms.timestamp, cms.signature)
  if (cms.timestamp && !stamped) return invalid('wrong_timestamp')
  return {
    hash,
    valid: true,
    name: certificateName(cms.certificate),
    certificate: cms.certificate,
    stampedAt: stamped?.at ?? null,
  }
}
