import { and, desc, eq, gt } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, issuingBody } from '@/db/schema/campaign'
import { minutes, signingList } from '@/db/schema/ceremony'
import { logLeaf } from '@/db/schema/log'
import { sealedPaper } from '@/db/schema/paper'
import { signature } from '@/db/schema/pledge'
import { parseLeaf } from '@/features/log/leaf'
import { sealingCertificates } from '@/features/paper/job/queries'
import { sealAct } from '@/features/paper/leaves'
import { verifySealedPdf } from '@/features/paper/seal/verify-seal'
import { findSignature } from '@/features/pledge/queries'
import { parseCode } from '@/features/pledge/receipt'
import { toHex } from '@/lib/canonical'
import { readLogVerifierKey, readSignatureProof } from '../queries'
import { type FileVerdict, isPdf, type SealedMinutes } from './file-verdict'
import { type Verdict, verdictOf } from './verdict'

/** The verdict on a code as somebody typed it; one with a wrong character is told before anything is looked up. */
export async function readVerdict(typed: string): Promise<Verdict> {
  const code = parseCode(typed)
  const receipt = code.ok ? await findSignature(code.value) : null
  if (!receipt) return verdictOf(typed, code, null)
  const proof = await readSignatureProof(receipt.signature.code)
  const key = proof && (await readLogVerifierKey(proof.checkpoint))
  return verdictOf(typed, code, { receipt, proof, key })
}

/**
 * Whether a file is, byte for byte, a pledge or minutes that were sealed here and whose hash is in the log. Nothing is
 * kept of it.
 */
export async function checkFile(file: Uint8Array): Promise<FileVerdict> {
  if (!isPdf(file)) return { kind: 'not_pdf' }
  const sealed = verifySealedPdf(file, await sealingCertificates())
  if (!sealed.valid) return { kind: sealed.reason }
  const facts = { sealedBy: sealed.name, stampedAt: sealed.stampedAt, hash: toHex(sealed.hash) }
  const code = await findSealed(sealed.hash)
  if (code) return { kind: 'valid', code, ...facts }
  const found = await findSealedMinutes(sealed.hash)
  return found ? { kind: 'valid_minutes', ...found, ...facts } : { kind: 'not_logged' }
}

/** The code of the signature whose paper has this hash, if a leaf of the log says so too. */
async function findSealed(hash: Uint8Array): Promise<string | null> {
  const [found] = await db()
    .select({ code: signature.code, entry: logLeaf.entry })
    .from(sealedPaper)
    .innerJoin(signature, eq(signature.id, sealedPaper.signatureId))
    .innerJoin(logLeaf, eq(logLeaf.index, sealedPaper.leafIndex))
    .where(eq(sealedPaper.pdfHash, Buffer.from(hash)))
    .orderBy(desc(sealedPaper.leafIndex))
    .limit(1)
  if (!found) return null
  const leaf = sealAct.leaf.read(found.entry)
  return leaf?.documentHash === toHex(hash) ? found.code : null
}

/** The minutes that have this hash, if a leaf of the log says so too, and that they are of their list. */
async function findSealedMinutes(hash: Uint8Array): Promise<SealedMinutes | null> {
  const [found] = await db()
    .select({
      campaignId: minutes.campaignId,
      leafIndex: minutes.leafIndex,
      entry: logLeaf.entry,
      listHash: signingList.listHash,
      year: campaign.year,
      issuingBody: issuingBody.name,
    })
    .from(minutes)
    .innerJoin(signingList, eq(signingList.id, minutes.listId))
    .innerJoin(campaign, eq(campaign.id, minutes.campaignId))
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .innerJoin(logLeaf, eq(logLeaf.index, minutes.leafIndex))
    .where(eq(minutes.pdfHash, Buffer.from(hash)))
    .limit(1)
  if (!found) return null
  const leaf = parseLeaf(found.entry)
  const listHash = toHex(found.listHash)
  const said = leaf?.kind === 'seal' && leaf.documentHash === toHex(hash) && leaf.previousVersion === listHash
  if (!said) return null
  const { campaignId, leafIndex, year, issuingBody: issuer } = found
  const later = await db().$count(
    minutes,
    and(eq(minutes.campaignId, campaignId), gt(minutes.leafIndex, leafIndex)),
  )
  return { year, issuingBody: issuer, listHash, superseded: later > 0 }
}
