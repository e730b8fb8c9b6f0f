import { type KeyObject, verify, X509Certificate } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import { type Attribute, Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import { toHex } from '@/lib/canonical'
import { type CmsParts, oids, setOf, signingCertificate } from './cms'

/** A CMS signature taken apart; byte arrays are DER or raw values. */
export type OpenedCms = CmsParts & {
  /** Bytes that the structure takes; what follows them is padding. */
  length: number
  publicKey: KeyObject
  /** What was signed, where it is inside. */
  content: Uint8Array | null
  digestName: string
}

const digestNames: Record<string, string> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

/** Reads a CMS SignedData with one signer whose certificate is inside. Null when it is anything else. */
export function openCms(bytes: Uint8Array): OpenedCms | null {
  try {
    const { offset, result } = fromBER(new Uint8Array(bytes))
    if (offset <= 0) return null
    const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
    const [info, ...others] = signed.signerInfos
    const all = (signed.certificates ?? []).filter((one) => one instanceof Certificate)
    const certificates = all.map((one) => new Uint8Array(one.toSchema().toBER()))
    const own = info && certificates[all.findIndex((one) => identifies(info, one))]
    const digestName = info && digestNames[info.digestAlgorithm.algorithmId]
    if (!own || !digestName || !info.signedAttrs || others.length > 0) return null
    const token = firstValue(info.unsignedAttrs?.attributes ?? [], oids.signatureTimestamp)
    const content = signed.encapContentInfo.eContent
    return {
      length: offset,
      publicKey: new X509Certificate(own).publicKey,
      certificate: own,
      certificates,
      content: content ? new Uint8Array(content.getValue()) : null,
      signature: new Uint8Array(info.signature.getValue()),
      timestamp: token ? new Uint8Array(token.toBER()) : null,
      signedAttributes: info.signedAttrs.attributes,
      digestName,
    }
  } catch {
    return null
  }
}

/** What is wrong with a signature over content of `digest`, by the digest that it names; null for nothing. */
export function cmsFault(cms: OpenedCms, digest: Uint8Array): 'digest' | 'signature' | null {
  const claimed = firstValue(cms.signedAttributes, oids.messageDigest)
  if (!(claimed instanceof OctetString) || toHex(new Uint8Array(claimed.getValue())) !== toHex(digest))
    return 'digest'
  const { digestName, signedAttributes, publicKey, signature } = cms
  try {
    return verify(digestName, setOf(signedAttributes), publicKey, signature) ? null : 'signature'
  } catch {
    // A key of a kind that signs no such digest.
    return 'signature'
  }
}

/** Whether the signature follows PAdES: its certificate is bound by SHA-256, and it claims no time of its own. */
export function followsPades({ signedAttributes, certificate }: OpenedCms): boolean {
  const bound = firstValue(signedAttributes, oids.signingCertificateV2)
  const binds = bound && der(bound) === der(signingCertificate(certificate))
  return Boolean(binds) && !firstValue(signedAttributes, oids.signingTime)
}

function identifies({ sid }: SignerInfo, certificate: Certificate): boolean {
  const { issuer, serialNumber } = sid as { issuer?: Certificate['issuer']; serialNumber?: unknown }
  return (
    issuer !== undefined &&
    certificate.issuer.isEqual(issuer) &&
    certificate.serialNumber.isEqual(serialNumber)
  )
}

const der = (value: { toBER: () => ArrayBuffer }) => toHex(new Uint8Array(value.toBER()))

const firstValue = (
  attributes: readonly Attribute[],
  type: string,
): Attribute['values'][number] | undefined => attributes.find((one) => one.type === type)?.values[0]
