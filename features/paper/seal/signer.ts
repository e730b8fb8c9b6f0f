import type { KeyObject } from 'node:crypto'
import { sign, X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'

/**
 * Who seals. `sign` gives a signature over SHA-256 of what it is given, RSASSA-PKCS1-v1_5 or ECDSA in DER after the
 * kind of the certificate's key: an agency's token or signing service is one such function.
 */
export type SealSigner = {
  /** DER of the signer's own certificate. */
  certificate: Uint8Array
  /** DER of the certificates above it, as far as they are known. */
  chain: readonly Uint8Array[]
  sign: (data: Uint8Array) => Promise<Uint8Array>
}

/** A signer whose private key is at hand. */
export const keySigner = (
  key: KeyObject,
  certificate: Uint8Array,
  chain: readonly Uint8Array[] = [],
): SealSigner => ({ certificate, chain, sign: async (data) => sign('sha256', data, key) })

const commonName = '2.5.4.3'

export const readCertificate = (der: Uint8Array): Certificate => Certificate.fromBER(new Uint8Array(der))

/** The common name in a certificate (DER), or its whole subject where it has none. */
export function certificateName(certificate: Uint8Array): string {
  const { typesAndValues } = readCertificate(certificate).subject
  const name = typesAndValues.find(({ type }) => type === commonName)
  return name ? String(name.value.valueBlock.value) : new X509Certificate(certificate).subject
}
