import { createHash } from 'node:crypto'
import { sha256, toHex } from '@/lib/canonical'
import type { SealLevel } from '@/lib/terms'
import type { SealPlace } from '../typesetting/typesetter'
import { detachedCms } from './cms'
import { prepareSeal } from './placeholder'
import { gatherValidation, type ValidationData } from './revocation'
import { certificateName, type SealSigner } from './signer'
import { requestTimestamp, TimestampError } from './timestamp'

export type SealOptions = {
  signer: SealSigner
  /** Shown to whoever opens the signature, as 'Niêm phong bản giao ước số 1'. */
  reason: string
  place: SealPlace | null
  at: Date
  /** The address of a time-stamp authority (RFC 3161); without one the seal is B-B. */
  timestampUrl?: string | undefined
}

/** The sealed bytes with their SHA-256; `problem` says why the level is lower than what was asked for. */
export type SealedPdf = { pdf: Uint8Array; hash: Uint8Array; level: SealLevel; problem: string | null }

/**
 * Seals a PDF by PAdES in one appended revision, so that the signature covers the whole file. An authority that is
 * down or does not answer properly gives a B-B seal and a problem. Throws when the PDF or the signer fails.
 */
export async function sealPdf(pdf: Uint8Array, options: SealOptions): Promise<SealedPdf> {
  const { signer, timestampUrl } = options
  if (!timestampUrl) return seal(pdf, options, null, null)
  try {
    const validation = await gatherValidation(signer, timestampUrl)
    return await seal(pdf, options, timestampUrl, validation)
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error
    return { ...(await seal(pdf, options, null, null)), problem: error.message }
  }
}

async function seal(
  bytes: Uint8Array,
  { signer, reason, place, at }: SealOptions,
  timestampUrl: string | null,
  validation: ValidationData | null,
): Promise<SealedPdf> {
  const name = certificateName(signer.certificate)
  const room = roomFor(signer, timestampUrl !== null)
  const { pdf, contents } = await prepareSeal(bytes, { name, reason, place, at, room, validation })
  const digest = createHash('sha256')
    .update(pdf.subarray(0, contents.start - 1))
    .update(pdf.subarray(contents.end + 1))
    .digest()
  const stamp = timestampUrl
    ? (signature: Uint8Array) => requestTimestamp(timestampUrl, signature)
    : undefined
  const cms = await detachedCms(digest, signer, stamp)
  if (cms.length > room) throw new Error(`the signature takes ${cms.length} bytes, more than ${room}`)
  Buffer.from(pdf.buffer, pdf.byteOffset).write(toHex(cms), contents.start, 'latin1')
  const level = !timestampUrl ? 'B-B' : validation?.complete ? 'B-LT' : 'B-T'
  return { pdf, hash: sha256(pdf), level, problem: null }
}

/** Certificates go in whole; a token brings its authority's. */
function roomFor({ certificate, chain }: SealSigner, stamped: boolean): number {
  const certificates = [certificate, ...chain].reduce((sum, { length }) => sum + length, 0)
  return certificates + 2048 + (stamped ? 16_384 : 0)
}
