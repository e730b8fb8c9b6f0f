import { randomBytes } from 'node:crypto'
import { Certificate } from 'pkijs'
import { toHex } from '@/lib/canonical'
import { fetchDer } from './fetch-der'
import { accessLocations, RevokedError, revocationOf } from './revocation-source'
import { readCertificate, type SealSigner } from './signer'
import { readTimestamp, requestTimestamp, TimestampError } from './timestamp'

/** DER of what a verifier needs later; `complete` when nothing is missing of the chains of signer and authority. */
export type ValidationData = {
  certificates: Uint8Array[]
  crls: Uint8Array[]
  ocsps: Uint8Array[]
  complete: boolean
}

const hour = 3_600_000
const kept = new Map<string, { data: ValidationData; until: number }>()

/**
 * The certificates above the signer and above the time-stamp authority at `url`, with the newest word of each one's
 * issuer on whether it is revoked; gathered before sealing, so that the seal covers it too, and kept for an hour. The
 * authority is asked for one token to learn its certificates. What cannot be reached is left out. Throws
 * TimestampError when the authority is down or revoked, RevokedError when the signer is.
 */
export async function gatherValidation(signer: SealSigner, url: string, now = new Date()) {
  const key = `${url} ${toHex(signer.certificate)}`
  const earlier = kept.get(key)
  if (earlier && earlier.until > now.getTime()) return earlier.data
  const probe = randomBytes(32)
  const stamped = readTimestamp(await requestTimestamp(url, probe), probe)
  const own = await validationOf([signer.certificate, ...signer.chain], now)
  const theirs = await validationOf(stamped?.certificates ?? [], now).catch((error) => {
    throw error instanceof RevokedError ? new TimestampError(error.message, { cause: error }) : error
  })
  const data = {
    certificates: unique([...own.certificates, ...theirs.certificates]),
    crls: unique([...own.crls, ...theirs.crls]),
    ocsps: [...own.ocsps, ...theirs.ocsps],
    complete: own.complete && theirs.complete,
  }
  kept.set(key, { data, until: now.getTime() + hour })
  return data
}

async function validationOf(given: readonly Uint8Array[], now: Date): Promise<ValidationData> {
  const known = given.map(readCertificate)
  const data: ValidationData = { certificates: [], crls: [], ocsps: [], complete: true }
  // The list grows by the issuers that are found on the way up.
  for (const certificate of known) {
    if (certificate.issuer.isEqual(certificate.subject)) continue
    const issuer = known.find((other) => other.subject.isEqual(certificate.issuer))
    const above = issuer ?? (await fetchIssuer(certificate))
    if (above && !issuer) known.push(above)
    const found = above && (await revocationOf(certificate, above, now))
    if (!found) data.complete = false
    else data[found.kind].push(found.der)
  }
  data.certificates = known.map((certificate) => new Uint8Array(certificate.toSchema().toBER()))
  return data
}

const caIssuers = '1.3.6.1.5.5.7.48.2'

/** The issuer that a certificate says where to find (RFC 5280, 4.2.2.1); null when it cannot be had. */
async function fetchIssuer(certificate: Certificate): Promise<Certificate | null> {
  for (const url of accessLocations(certificate, caIssuers)) {
    try {
      const issuer = Certificate.fromBER(await fetchDer({ url }))
      if (issuer.subject.isEqual(certificate.issuer)) return issuer
    } catch {
      // The next address may answer.
    }
  }
  return null
}

function unique(values: Uint8Array[]): Uint8Array[] {
  return [...new Map(values.map((value) => [toHex(value), value])).values()]
}
