import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { signatureAssertion } from '@/db/schema/passkey'
import { signature } from '@/db/schema/pledge'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import { logKeys } from '@/features/log/keys'
import { readProvedEntries } from '@/features/log/queries'
import { readSealedPaper, sealingCertificates } from '@/features/paper/job/queries'
import { verifySealedPdf } from '@/features/paper/seal/verify-seal'
import { readReceipt } from '@/features/pledge/queries'
import type { Person } from '@/lib/actor'
import { verifierOf } from '@/lib/log/keys'
import { writeVerifierKey } from '@/lib/log/note-keys'

/** The evidence names the signer and opens the drawing: it is for the unit itself and for the office. */
export const canTakeEvidence = (actor: Person, signature: { unitId: string }): boolean =>
  actor.role === 'office' || actor.role === 'admin' || actor.unitId === signature.unitId

/**
 * The place of a signature in the log: its leaf's bytes and index, the size of the tree and the receipt (C2SP
 * tlog-proof) under the newest checkpoint, and the salts that open the leaf, null where they were erased. Null for an
 * unknown code. Whoever asks has checked who may see the salts.
 */
export async function readSignatureProof(code: string) {
  const place = await findPlace(code)
  if (!place) return null
  const { size, checkpoint, entries } = await readProvedEntries([place.leafIndex])
  return { ...place, size, checkpoint, leaf: entries[0]!.entry, receipt: entries[0]!.receipt }
}

export type SignatureProof = NonNullable<Awaited<ReturnType<typeof readSignatureProof>>>

/** The log's verifier key (C2SP signed-note) by which anyone checks this checkpoint. */
export const readLogVerifierKey = async (checkpoint: string): Promise<string> =>
  writeVerifierKey(verifierOf(await logKeys(), checkpoint).key)

/**
 * Everything that proves a signature, for its unit and the office; null when there is no such signature for the actor,
 * `erased` when the person's salts are gone and nothing opens the leaf any more.
 */
export async function readEvidence(actor: Person, typed: string) {
  const receipt = await readReceipt(actor, typed)
  if (!receipt || !canTakeEvidence(actor, receipt)) return null
  const { code } = receipt.signature
  const place = await findPlace(code)
  if (!place) return null
  const { signer, strokes, assertion } = place.salts
  if (!signer || !strokes) return { ok: false as const, reason: 'erased' as const }
  const [paper, confirmed] = await Promise.all([readSeal(code), readAssertion(receipt.signature.id)])
  const indexes = paper ? [place.leafIndex, paper.leafIndex] : [place.leafIndex]
  const { checkpoint, entries } = await readProvedEntries(indexes)
  const [leaf, sealLeaf] = entries
  return {
    ok: true as const,
    receipt,
    salts: { signer, strokes, assertion },
    assertion: confirmed,
    leaf: leaf!,
    seal: paper && sealLeaf ? { ...sealLeaf, pdf: paper.pdf, certificate: paper.certificate } : null,
    log: { key: await readLogVerifierKey(checkpoint), checkpoint },
  }
}

export type Evidence = Extract<Awaited<ReturnType<typeof readEvidence>>, { ok: true }>

async function findPlace(code: string) {
  const [place] = await db()
    .select({
      leafIndex: signatureLeaf.leafIndex,
      salts: {
        signer: signatureLeaf.signerSalt,
        strokes: signatureLeaf.strokesSalt,
        assertion: signatureLeaf.assertionSalt,
      },
    })
    .from(signatureLeaf)
    .innerJoin(signature, eq(signature.id, signatureLeaf.signatureId))
    .where(eq(signature.code, code))
  return place ?? null
}

async function readAssertion(signatureId: string): Promise<Uint8Array | null> {
  const [found] = await db()
    .select({ assertion: signatureAssertion.assertion })
    .from(signatureAssertion)
    .where(eq(signatureAssertion.signatureId, signatureId))
  return found?.assertion ?? null
}

async function readSeal(code: string) {
  const paper = await readSealedPaper(code)
  if (!paper) return null
  const sealed = verifySealedPdf(paper.pdf, await sealingCertificates())
  if (!sealed.valid) throw new Error(`the stored paper of ${code} is not sealed: ${sealed.reason}`)
  return { pdf: paper.pdf, leafIndex: paper.leafIndex, certificate: sealed.certificate }
}
