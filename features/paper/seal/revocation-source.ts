import {
  BasicOCSPResponse,
  type Certificate,
  CertificateRevocationList,
  OCSPRequest,
  OCSPResponse,
} from 'pkijs'
import { fetchDer } from './fetch-der'

export type Revocation = { kind: 'ocsps' | 'crls'; der: Uint8Array }

/**
 * The issuer's word, signed and not out of date, that a certificate is not revoked: by OCSP (RFC 6960), else by CRL
 * (RFC 5280). Null when neither can be had. Throws Error when the certificate is revoked.
 */
export async function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<Revocation | null> {
  for (const url of accessLocations(certificate, ocspService)) {
    const der = await quietly(() => ocsp(url, certificate, issuer, now))
    if (der) return { kind: 'ocsps', der }
  }
  for (const url of distributionPoints(certificate)) {
    const der = await quietly(() => crl(url, certificate, issuer, now))
    if (der) return { kind: 'crls', der }
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
export function accessLocations(certificate: Certificate, method: string): string[] {
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
