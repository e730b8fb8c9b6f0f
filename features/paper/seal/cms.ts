import { X509Certificate } from 'node:crypto'
import { Set as Asn1Set, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { sha256 } from '@/lib/canonical'
import { readCertificate, type SealSigner } from './signer'

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
}

/** Gives a time-stamp token (RFC 3161, DER) over a signature's value. */
export type StampSignature = (signature: Uint8Array) => Promise<Uint8Array>

/**
 * A detached CMS signature (RFC 5652, DER) over the document of `digest` (SHA-256) by the CAdES baseline that PAdES
 * B-B asks for (ETSI EN 319 142-1, 6.3): content type, message digest and ESS signing-certificate-v2, and no signing
 * time. With `stamp` the signature carries its time-stamp (B-T).
 */
export async function detachedCms(
  digest: Uint8Array,
  signer: SealSigner,
  stamp?: StampSignature,
): Promise<Uint8Array> {
  const attributes = sorted([
    attribute(oids.contentType, new ObjectIdentifier({ value: oids.data })),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, signingCertificate(signer.certificate)),
  ])
  const signature = await signer.sign(setOf(attributes))
  const timestamp = stamp ? await stamp(signature) : null
  return encodeCms({
    certificate: signer.certificate,
    certificates: [signer.certificate, ...signer.chain],
    signedAttributes: attributes,
    signature,
    timestamp,
  })
}

export type CmsParts = {
  certificate: Uint8Array
  /** Every certificate that goes along, the signer's own among them. */
  certificates: readonly Uint8Array[]
  signedAttributes: Attribute[]
  signature: Uint8Array
  timestamp: Uint8Array | null
}

/** The one DER form that a seal has for its parts; a verifier takes no other. */
export function encodeCms(parts: CmsParts): Uint8Array {
  const { certificate, certificates, signedAttributes, signature, timestamp } = parts
  const own = readCertificate(certificate)
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes }),
    signatureAlgorithm: algorithmOf(certificate),
    signature: octets(signature),
  })
  if (timestamp) {
    const token = ContentInfo.fromBER(new Uint8Array(timestamp)).toSchema()
    const attributes = [attribute(oids.signatureTimestamp, token)]
    info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes })
  }
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oids.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: certificates.map(readCertificate),
    signerInfos: [info],
  })
  const content = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** DER of attributes as the SET that a signature is made over (RFC 5652, 5.4), in the order they have. */
export const setOf = (attributes: readonly Attribute[]): Uint8Array =>
  new Uint8Array(new Asn1Set({ value: attributes.map((one) => one.toSchema()) }).toBER())

export const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes) })

function attribute(type: string, value: Attribute['values'][number]) {
  return new Attribute({ type, values: [value] })
}

/** DER orders a SET OF by the bytes of its members. */
const sorted = (attributes: Attribute[]) =>
  attributes
    .map((one) => ({ one, der: Buffer.from(one.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ one }) => one)

/** SigningCertificateV2 (RFC 5035) with one certificate, by SHA-256, which is the default and so not named. */
export const signingCertificate = (certificate: Uint8Array) =>
  new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(certificate))] })] })],
  })

function algorithmOf(certificate: Uint8Array): AlgorithmIdentifier {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType
  if (kind === 'ec') return new AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 })
  if (kind === 'rsa')
    return new AlgorithmIdentifier({ algorithmId: oids.rsaWithSha256, algorithmParams: new Null() })
  throw new Error(`a certificate with a key of kind ${kind} cannot seal`)
}
