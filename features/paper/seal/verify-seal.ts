import { createHash } from 'node:crypto'
import { sha256, toHex } from '@/lib/canonical'
import { encodeCms } from './cms'
import { cmsFault, followsPades, openCms } from './open-cms'
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
  const trusted = certificates.some((certificate) => toHex(certificate) === toHex(cms.certificate))
  if (!trusted) return invalid('unknown_certificate')
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

const maxContents = 1 << 20
const byteRange = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/

/**
 * The last signature of a PDF by its byte range: `parts` are the signed bytes before and after its digits, `contents` is
 * the signature as written (DER, then padding), `trailing` how many bytes come after what it covers. Null when there is none, or when it leaves out anything but one
 * string of lower-case hex digits: its digits are the only bytes that a signature does not cover.
 */
export function sealRange(pdf: Uint8Array) {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const at = text.lastIndexOf('/ByteRange')
  const found = at < 0 ? null : byteRange.exec(text.toString('latin1', at, at + 80))
  if (!found) return null
  const [before, from, after] = found.slice(1).map(Number) as [number, number, number]
  if (before > from || from - before > maxContents || from + after > pdf.length) return null
  const written = text.toString('latin1', before, from)
  const digits = /^<([0-9a-f]+)>$/.exec(written)?.[1]
  if (!digits || digits.length % 2 === 1) return null
  return {
    parts: [pdf.subarray(0, before), pdf.subarray(from, from + after)] as const,
    contents: Buffer.from(digits, 'hex'),
    trailing: pdf.length - from - after,
  }
}
