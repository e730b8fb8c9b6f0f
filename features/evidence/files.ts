import { X509Certificate } from 'node:crypto'
import { parseLeaf } from '@/features/log/leaf'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { passkeyKey } from './passkey-key'
import type { Evidence } from './queries'

export type EvidenceFile = { name: string; bytes: Uint8Array }

/**
 * The files of an evidence.zip in the order in which they are read, as docs/evidence.md describes them; `verifier` is
 * the bytes of verify.mjs, `guide` the text of VERIFY.md. The same evidence gives the same bytes. Throws when the evidence contradicts itself.
 */
export function evidenceFiles(evidence: Evidence, verifier: Uint8Array, guide: string): EvidenceFile[] {
  const { assertion, leaf, seal, log } = evidence
  const passkey = assertion && passkeyKey(assertion)
  const files = [
    file('VERIFY.md', guide),
    file('verify.mjs', verifier),
    file('document.json', evidence.receipt.document),
    file('signature.json', canonicalBytes(recordOf(evidence))),
    file('signer.json', canonicalBytes(signerOf(evidence))),
    file('drawing.json', canonicalBytes(drawingOf(evidence))),
    file('salts.json', canonicalBytes(saltsOf(evidence))),
    ...(assertion && passkey ? [file('assertion.json', assertion), file('public-key.pem', passkey.pem)] : []),
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
  const told = parseLeaf(leaf.entry)
  if (!told) throw new Error(`entry ${leaf.index} of the log is no leaf`)
  const { authority, campaign, documentHash, signedAt, strength, unit } = told
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
