import { createPrivateKey, KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BitString, Integer, OctetString, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs'
import { sha256 } from '@/lib/canonical'
import { keySigner, type SealSigner } from './signer'

const curve = { name: 'ECDSA', namedCurve: 'P-256' }
const years = 20

/** What the file of the installation's key says when it cannot be used; the message names the remedy. */
export class InstallationKeyError extends Error {
  override name = 'InstallationKeyError'
}

/**
 * The installation's own key (ECDSA P-256) with its self-made certificate in `name`, from `seal.pem` in `folder`.
 * The first call makes the file, readable by its owner alone (0600), its key encrypted when there is a
 * `passphrase`; processes that start together end with one and the same. Throws InstallationKeyError.
 */
export async function installationSigner(
  folder: string,
  name: string,
  passphrase?: string,
  now = new Date(),
): Promise<SealSigner> {
  const file = path.join(folder, 'seal.pem')
  const pem = (await read(file)) ?? (await make(file, name, passphrase, now))
  try {
    const key = createPrivateKey({ key: pem, passphrase })
    return keySigner(key, new X509Certificate(pem).raw)
  } catch (error) {
    const remedy = 'đặt đúng SEAL_PASSPHRASE, hoặc khôi phục tệp từ bản sao lưu'
    throw new InstallationKeyError(`Không mở được khóa niêm phong ${file}: ${remedy}.`, { cause: error })
  }
}

/**
 * Puts the installation's key aside, under the day and hour of `now` beside its place; the next call of
 * `installationSigner` makes another. Answers its new name, null when there was none.
 */
export async function retireInstallationKey(folder: string, now = new Date()): Promise<string | null> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  const kept = path.join(folder, `seal.until-${stamp}.pem`)
  return rename(path.join(folder, 'seal.pem'), kept).then(
    () => kept,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}

const read = (file: string) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Written whole under another name, then linked: whoever comes second takes the first one's. */
async function make(file: string, name: string, passphrase: string | undefined, now: Date) {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const certificate = await selfSigned(name, privateKey, publicKey, now)
  const cipher = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {}
  const key = KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem', ...cipher })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(draft, `${key}${new X509Certificate(certificate)}`, { mode: 0o600, flag: 'wx' })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(file, 'utf8')
}

/** A certificate (RFC 5280) that stands by itself: no authority, for signatures and non-repudiation only. */
async function selfSigned(
  name: string,
  privateKey: webcrypto.CryptoKey,
  publicKey: webcrypto.CryptoKey,
  now: Date,
): Promise<Uint8Array> {
  const certificate = new Certificate({ version: 2 })
  certificate.serialNumber = new Integer({ valueHex: positive(randomBytes(16)) })
  for (const side of [certificate.subject, certificate.issuer])
    side.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    )
  certificate.notBefore.value = new Date(now.getTime() - 60_000)
  certificate.notAfter.value = new Date(now)
  certificate.notAfter.value.setUTCFullYear(now.getUTCFullYear() + years)
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  const keyHash = sha256(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
  certificate.extensions = [
    extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema()),
    // digitalSignature and nonRepudiation, the two highest bits
    extension('2.5.29.15', true, new BitString({ valueHex: new Uint8Array([0b11000000]), unusedBits: 6 })),
    extension('2.5.29.14', false, new OctetString({ valueHex: keyHash.slice(0, 20) })),
  ]
  await certificate.sign(privateKey, 'SHA-256')
  return new Uint8Array(certificate.toSchema(true).toBER())
}

function extension(extnID: string, critical: boolean, value: { toBER: () => ArrayBuffer }) {
  return new Extension({ extnID, critical, extnValue: value.toBER() })
}

function positive(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  copy[0] = (copy[0]! & 0x7f) | 0x40
  return copy
}
