/** Where the last signature of a PDF stands and what it covers; offsets in bytes. */
export type SealRange = {
  /** The signed bytes, before and after the signature's digits. */
  parts: [Uint8Array, Uint8Array]
  /** The signature as it is written: DER, then padding. */
  contents: Uint8Array
  /** Bytes after what the signature covers. */
  trailing: number
}

const maxContents = 1 << 20
const byteRange = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/

/**
 * The last signature of a PDF by its byte range. Null when there is none, or when it leaves out anything but one
 * string of lower-case hex digits: its digits are the only bytes that a signature does not cover.
 */
export function sealRange(pdf: Uint8Array): SealRange | null {
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
    parts: [pdf.subarray(0, before), pdf.subarray(from, from + after)],
    contents: Buffer.from(digits, 'hex'),
    trailing: pdf.length - from - after,
  }
}
