import { createHash, randomBytes } from 'node:crypto'
import { Integer } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import { sha256, toHex } from '@/lib/canonical'
import { octets, oids } from './cms'
import { fetchDer } from './fetch-der'
import { cmsFault, openCms } from './open-cms'

// Ours, for @libpdf/core's client compares neither nonce nor hash, checks no signature, follows redirects, reads on.

/** The authority refused, is down, or answered something that is no token over what it was asked. */
export class TimestampError extends Error {
  override name = 'TimestampError'
}

/**
 * A time-stamp token (RFC 3161, DER) over `data` from the authority at `url`, checked before it is returned. Throws
 * TimestampError.
 */
export async function requestTimestamp(url: string, data: Uint8Array): Promise<Uint8Array> {
  const nonce = new Integer({ valueHex: new Uint8Array([1, ...randomBytes(8)]) })
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256 }),
      hashedMessage: octets(sha256(data)),
    }),
    nonce,
    certReq: true,
  })
  const answer = readAnswer(await ask(url, new Uint8Array(request.toSchema().toBER())))
  const token = answer.timeStampToken
  if (answer.status.status > 1 || !token)
    throw new TimestampError(`the authority refused with status ${answer.status.status}`)
  const bytes = new Uint8Array(token.toSchema().toBER())
  const stamped = readTimestamp(bytes, data)
  if (!stamped || stamped.nonce !== toHex(new Uint8Array(nonce.valueBlock.valueHexView)))
    throw new TimestampError('the token does not answer the request')
  return bytes
}

/** The time in a token (DER) over `data`, with the authority's certificates; null when the token does not hold. */
export function readTimestamp(token: Uint8Array, data: Uint8Array) {
  const cms = openCms(token)
  if (!cms?.content) return null
  const { content, digestName, certificate, certificates } = cms
  if (cmsFault(cms, createHash(digestName).update(content).digest()) !== null) return null
  const info = readInfo(content)
  if (!info) return null
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const matches =
    hashAlgorithm.algorithmId === oids.sha256 &&
    toHex(new Uint8Array(hashedMessage.getValue())) === toHex(sha256(data))
  if (!matches) return null
  const nonce = info.nonce ? toHex(new Uint8Array(info.nonce.valueBlock.valueHexView)) : null
  return { at: info.genTime, nonce, certificate, certificates }
}

function readInfo(content: Uint8Array): TSTInfo | null {
  try {
    return TSTInfo.fromBER(new Uint8Array(content))
  } catch {
    return null
  }
}

async function ask(url: string, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchDer({ url, body, type: 'application/timestamp-query' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TimestampError(`the authority did not answer: ${reason}`, { cause: error })
  }
}

function readAnswer(bytes: Uint8Array<ArrayBuffer>): TimeStampResp {
  try {
    return TimeStampResp.fromBER(bytes)
  } catch (error) {
    throw new TimestampError('the authority answered no time-stamp response', { cause: error })
  }
}
