import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { makeZip } from 'client-zip'
import { evidenceFiles } from './files'
import { verifyGuide } from './guide'
import type { Evidence } from './queries'

/** The verifier that goes along in every archive; the server runs from the root of the sources. */
export const verifierPath = () => path.join(process.cwd(), 'features/evidence/verify.mjs')

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
