import { randomBytes, verify, X509Certificate } from 'node:crypto'
import { P12Signer } from '@libpdf/core'
import type { SealSigner } from './signer'

/**
 * A signer from a PKCS#12 file (RFC 7292), with whatever certificates stand beside the signer's own. Throws when the
 * passphrase is wrong, the file is no PKCS#12, or no certificate in it fits its key.
 */
export async function pkcs12Signer(file: Uint8Array, passphrase: string): Promise<SealSigner> {
  const found = await P12Signer.create(file, passphrase)
  const sign = (data: Uint8Array) => found.sign(data, 'SHA-256')
  const certificates = [found.certificate, ...found.certificateChain]
  // The standard sets no order among the certificates of a file.
  const proof = randomBytes(32)
  const signature = await sign(proof)
  const certificate = certificates.find((candidate) =>
    verify('sha256', proof, new X509Certificate(candidate).publicKey, signature),
  )
  if (!certificate) throw new Error('no certificate in the PKCS#12 file fits its key')
  return { certificate, chain: certificates.filter((other) => other !== certificate), sign }
}
