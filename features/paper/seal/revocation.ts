import { randomBytes } from 'node:crypto'
import { BasicOCSPResponse, Certificate, CertificateRevocationList, OCSPRequest, OCSPResponse } from 'pkijs'
import { toHex } from '@/lib/canonical'
import { fetchDer } from './fetch-der'
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
const gathered = new Map<string, { data: ValidationData; until: number }>()

/**
 * The certificates above the signer and above the time-stamp authority at `url`, with the newest word of each one's
 * issuer on whether it is revoked; gathered before sealing, so that the seal covers it too, and held for an hour. The
 * authority is asked for one token to learn its certificates. What cannot be reached is left out. Throws
 * TimestampError when the authority is down or revoked, RevokedError when the signer is.
 */
export async function gatherValidation(signer: SealSigner, url: string, now = new Date()) {
  const key = `${url} ${toHex(signer.certificate)}`
  const earlier = gathered.get(key)
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
  gathered.set(key, { data, until: now.getTime() + hour })
  return data
}

async function validationOf(given: readonly Uint8Array[], now: Date): Promise<ValidationData> {
  const chain = given.map(readCertificate)
  const data: ValidationData = { certificates: [], crls: [], ocsps: [], complete: true }
  // The list grows by the issuers that are found on the way up.
  for (const certificate of chain) {
    if (certificate.issuer.isEqual(certificate.subject)) continue
    const issuer = chain.find((other) => other.subject.isEqual(certificate.issuer))
    const above = issuer ?? (await fetchIssuer(certificate))
    if (above && !issuer) chain.push(above)
    const word = above && (await revocationOf(certificate, above, now))
    if (!word) data.complete = false
    else data[word.kind].push(word.der)
  }
  data.certificates = chain.map((certificate) => new Uint8Array(certificate.toSchema().toBER()))
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

/**
 * The issuer's word, signed and not out of date, that a certificate is not revoked: by OCSP (RFC 6960), else by CRL
 * (RFC 5280). Null when neither can be had. Throws Error when the certificate is revoked.
 */
async function revocationOf(certificate: Certificate, issuer: Certificate, now: Date) {
  for (const url of accessLocations(certificate, ocspService)) {
    const der = await quietly(() => ocsp(url, certificate, issuer, now))
    if (der) return { kind: 'ocsps' as const, der }
  }
  for (const url of distributionPoints(certificate)) {
    const der = await quietly(() => crl(url, certificate, issuer, now))
    if (der) return { kind: 'crls' as const, der }
  }
  return null
}

const ocspService = '1.3.6.1.5.5.7.48.1'
const good = 0
const revoked = 1

/** The issuer says that the certificate is not to be trusted any more. */
export class RevokedError extends Error {
  constructor(certificate: Certificate) {
    super(
      `the certificate ${Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex')} is revoked`,
    )
  }
}

async function ocsp(url: string, certificate: Certificate, issuer: Certificate, now: Date) {
  const request = new OCSPRequest()
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer })
  const body = new Uint8Array(request.toSchema(true).toBER())
  const der = await fetchDer({ url, body, type: 'application/ocsp-request' })
  const response = OCSPResponse.fromBER(der)
  if (!response.responseBytes) return null
  const basic = BasicOCSPResponse.fromBER(new Uint8Array(response.responseBytes.response.getValue()))
  if (!(await basic.verify({ trustedCerts: [issuer] }))) return null
  const { isForCertificate, status } = await basic.getCertificateStatus(certificate, issuer)
  if (isForCertificate && status === revoked) throw new RevokedError(certificate)
  const current = basic.tbsResponseData.responses.every(({ nextUpdate }) => !nextUpdate || nextUpdate > now)
  return isForCertificate && status === good && current ? der : null
}

async function crl(url: string, certificate: Certificate, issuer: Certificate, now: Date) {
  const der = await fetchDer({ url })
  const list = CertificateRevocationList.fromBER(der)
  if (!list.issuer.isEqual(certificate.issuer)) return null
  if (!(await list.verify({ issuerCertificate: issuer }))) return null
  if (list.isCertificateRevoked(certificate)) throw new RevokedError(certificate)
  return list.nextUpdate && list.nextUpdate.value > now ? der : null
}

/** A source that is down or talks nonsense is passed over; a revoked certificate is not. */
async function quietly(ask: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof RevokedError) throw error
    return null
  }
}

/** The HTTP addresses of one kind of service in a certificate's authority information access. */
function accessLocations(certificate: Certificate, method: string): string[] {
  const access = parsed(certificate, '1.3.6.1.5.5.7.1.1')
  const descriptions: { accessMethod: string; accessLocation: { value: unknown } }[] =
    access?.accessDescriptions ?? []
  return descriptions.flatMap(({ accessMethod, accessLocation }) =>
    accessMethod === method ? webAddresses([accessLocation]) : [],
  )
}

function distributionPoints(certificate: Certificate): string[] {
  const points: { distributionPoint?: unknown }[] = parsed(certificate, '2.5.29.31')?.distributionPoints ?? []
  return points.flatMap(({ distributionPoint }) =>
    Array.isArray(distributionPoint) ? webAddresses(distributionPoint) : [],
  )
}

const parsed = ({ extensions }: Certificate, id: string) =>
  extensions?.find(({ extnID }) => extnID === id)?.parsedValue

const webAddresses = (names: readonly { value: unknown }[]): string[] =>
  names.map(({ value }) => String(value)).filter((url) => /^https?:/.test(url))
