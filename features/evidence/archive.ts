import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { makeZip } from 'client-zip'
import { signatureAct } from '@/features/pledge/leaves'
import { formatCode } from '@/features/pledge/receipt'
import { type KeptAssertion, publicKeyOf } from '@/features/session/passkey/assertion'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { signatureClaim } from '@/lib/vi'
import type { Evidence } from './queries'

// The server runs from the root of the sources.
const folder = () => path.join(process.cwd(), 'features/evidence')

/** The verifier that goes along in every archive. */
export const verifierPath = () => path.join(folder(), 'verify.mjs')

/** evidence.zip: every file dated by the signature, so that the same evidence gives the same bytes. */
export async function evidenceArchive(evidence: Evidence): Promise<ReadableStream<Uint8Array>> {
  const { signature } = evidence.receipt
  const guide = await verifyGuide({
    code: signature.code,
    sealed: evidence.seal !== null,
    passkey: evidence.assertion !== null,
  })
  const files = evidenceFiles(evidence, await readFile(verifierPath()), guide)
  const lastModified = signature.signedAt
  return makeZip(files.map(({ name, bytes }) => ({ name, lastModified, input: new Uint8Array(bytes) })))
}

/**
 * VERIFY.md: how somebody without this system checks the evidence. Its blocks marked `sh` are run by a test as they are
 * printed, in order, by one bash in the unpacked folder.
 */
async function verifyGuide(of: { code: string; sealed: boolean; passkey: boolean }): Promise<string> {
  const parts = ['begin', 'log', of.passkey ? 'passkey' : 'password', ...(of.sealed ? ['seal'] : []), 'end']
  const texts = await Promise.all(
    parts.map((part) => readFile(path.join(folder(), `guide/${part}.md`), 'utf8')),
  )
  return texts.join('').replace('{{code}}', formatCode(of.code)).replace('{{claim}}', signatureClaim)
}

export type EvidenceFile = { name: string; bytes: Uint8Array }

/**
 * The files of an evidence.zip in the order in which they are read, as docs/evidence.md describes them; `verifier` is
 * the bytes of verify.mjs, `guide` the text of VERIFY.md. The same evidence gives the same bytes. Throws when the
 * evidence contradicts itself.
 */
export function evidenceFiles(evidence: Evidence, verifier: Uint8Array, guide: string): EvidenceFile[] {
  const { assertion, leaf, seal, log } = evidence
  const files = [
    file('VERIFY.md', guide),
    file('verify.mjs', verifier),
    file('document.json', evidence.receipt.document),
    file('signature.json', canonicalBytes(recordOf(evidence))),
    file('signer.json', canonicalBytes(signerOf(evidence))),
    file('drawing.json', canonicalBytes(drawingOf(evidence))),
    file('salts.json', canonicalBytes(saltsOf(evidence))),
    ...(assertion
      ? [file('assertion.json', assertion), file('public-key.pem', publicKeyPem(assertion))]
      : []),
    file('leaf.json', leaf.entry),
    file('receipt.tlog-proof', leaf.receipt),
    file('checkpoint.txt', log.checkpoint),
    file('log-key.txt', `${log.key}\n`),
    ...(seal
      ? [
          file('giao-uoc.pdf', seal.pdf),
          file('seal-leaf.json', seal.entry),
          file('seal.tlog-proof', seal.receipt),
          file('sealing-certificate.pem', new X509Certificate(seal.certificate).toString()),
        ]
      : []),
  ]
  const sums = files.map(({ name, bytes }) => `${toHex(sha256(bytes))}  ${name}\n`)
  return [...files, file('SHA256SUMS', sums.join(''))]
}

const file = (name: string, content: Uint8Array | string): EvidenceFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

function recordOf({ receipt, leaf, seal }: Evidence) {
  const logged = signatureAct.leaf.read(leaf.entry)
  if (!logged) throw new Error(`entry ${leaf.index} of the log is no leaf`)
  const { authority, campaign, documentHash, signedAt, strength, unit } = logged
  return {
    format: 'giao-uoc/evidence/1',
    code: receipt.signature.code,
    number: receipt.number,
    leafIndex: leaf.index,
    sealLeafIndex: seal?.index ?? null,
    ...{ authority, campaign, documentHash, signedAt, strength, unit },
  }
}

const signerOf = ({ receipt: { signature } }: Evidence) => ({
  account: signature.accountId,
  name: signature.signerName,
  titleLines: signature.titleLines,
})

const drawingOf = ({ receipt: { signature } }: Evidence) =>
  signature.strokes
    ? { kind: 'strokes', strokes: signature.strokes }
    : { kind: 'typed', name: signature.typedName }

const saltsOf = ({ salts }: Evidence) => ({
  signer: toHex(salts.signer),
  strokes: toHex(salts.strokes),
  assertion: salts.assertion && toHex(salts.assertion),
})

/** The key of a stored assertion as public tools read it (RFC 7468, SubjectPublicKeyInfo). Throws on an unknown kind. */
function publicKeyPem(assertion: Uint8Array): string {
  const { publicKey } = JSON.parse(new TextDecoder().decode(assertion)) as KeptAssertion
  const key = publicKeyOf(Buffer.from(publicKey, 'base64url'))
  if (!key) throw new Error('a stored assertion has a key of no known kind')
  return key.key.export({ type: 'spki', format: 'pem' }).toString()
}
