import { type KeyObject, randomBytes, sign, verify, X509Certificate } from 'node:crypto'
import { P12Signer } from '@libpdf/core'
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

/**
 * A signer from a PKCS#12 file (RFC 7292), with whatever certificates are there beside the signer's own. Throws when the
 * passphrase is wrong, the file is no PKCS#12, or no certificate in it fits its key.
 */
export async function pkcs12Signer(file: Uint8Array, passphrase: string): Promise<SealSigner> {
  const p12 = await P12Signer.create(file, passphrase)
  const sign = (data: Uint8Array) => p12.sign(data, 'SHA-256')
  const certificates = [p12.certificate, ...p12.certificateChain]
  // The standard sets no order among the certificates of a file.
  const proof = randomBytes(32)
  const signature = await sign(proof)
  const certificate = certificates.find((candidate) =>
    verify('sha256', proof, new X509Certificate(candidate).publicKey, signature),
  )
  if (!certificate) throw new Error('no certificate in the PKCS#12 file fits its key')
  return { certificate, chain: certificates.filter((other) => other !== certificate), sign }
}

const commonName = '2.5.4.3'

export const readCertificate = (der: Uint8Array): Certificate => Certificate.fromBER(new Uint8Array(der))

/** The common name in a certificate (DER), or its whole subject where it has none. */
export function certificateName(certificate: Uint8Array): string {
  const { typesAndValues } = readCertificate(certificate).subject
  const name = typesAndValues.find(({ type }) => type === commonName)
  return name ? String(name.value.valueBlock.value) : new X509Certificate(certificate).subject
}
