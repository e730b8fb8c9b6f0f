import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { erasedSignature } from '@/db/schema/erasure'
import { logLeaf } from '@/db/schema/log'
import { sealedPaper } from '@/db/schema/paper'
import { passkey, passkeyLeaf, signatureAssertion } from '@/db/schema/passkey'
import { pledgeVersion, shownDocument, signature } from '@/db/schema/pledge'
import { pledge, unit } from '@/db/schema/roster'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import type { SignatureRow } from './signature'

const pageOfSignatures = 500

/** Every signature that stands in the log, with all that its leaf was made of, in pages and in the log's order. */
export async function* keptSignatures(reader: Reader): AsyncGenerator<SignatureRow[]> {
  for (let last = -1; ; ) {
    const page = await pageAfter(reader, last)
    if (page.length > 0) yield page
    if (page.length < pageOfSignatures) return
    last = page.at(-1)!.leafIndex
  }
}

/** Codes of the signatures that stand in no leaf. */
export const unloggedSignatures = (reader: Reader) =>
  reader
    .select({ code: signature.code })
    .from(signature)
    .leftJoin(signatureLeaf, eq(signatureLeaf.signatureId, signature.id))
    .where(isNull(signatureLeaf.signatureId))
    .orderBy(asc(signature.signedAt))

/** The places in the log at which a signature should stand. */
export const signatureLeaves = (reader: Reader) =>
  reader.select({ index: signatureLeaf.leafIndex }).from(signatureLeaf).orderBy(asc(signatureLeaf.leafIndex))

/** The leaves that no row of a signature, a sealed paper or a passkey belongs to. */
export const unclaimedLeaves = (reader: Reader) =>
  reader
    .select({ index: logLeaf.index, entry: logLeaf.entry })
    .from(logLeaf)
    .leftJoin(signatureLeaf, eq(signatureLeaf.leafIndex, logLeaf.index))
    .leftJoin(passkeyLeaf, eq(passkeyLeaf.leafIndex, logLeaf.index))
    .leftJoin(sealedPaper, eq(sealedPaper.leafIndex, logLeaf.index))
    .where(and(isNull(signatureLeaf.leafIndex), isNull(passkeyLeaf.leafIndex), isNull(sealedPaper.leafIndex)))
    .orderBy(asc(logLeaf.index))

/** Every sealed paper's leaf, with the SHA-256 that the file as it is kept now has; had, where it was erased. */
export const keptPapers = (reader: Reader) =>
  reader
    .select({
      index: sealedPaper.leafIndex,
      entry: logLeaf.entry,
      code: signature.code,
      pdfHash: sql<Uint8Array>`case when ${erasedSignature.signatureId} is null or ${sealedPaper.pdf} <> ''
        then sha256(${sealedPaper.pdf}) else ${sealedPaper.pdfHash} end`,
    })
    .from(sealedPaper)
    .leftJoin(erasedSignature, eq(erasedSignature.signatureId, sealedPaper.signatureId))
    .innerJoin(logLeaf, eq(logLeaf.index, sealedPaper.leafIndex))
    .innerJoin(signature, eq(signature.id, sealedPaper.signatureId))
    .orderBy(asc(sealedPaper.leafIndex))

/** Every leaf about a passkey, with the key as it is kept now. */
export const keptPasskeys = (reader: Reader) =>
  reader
    .select({
      leafIndex: passkeyLeaf.leafIndex,
      entry: logLeaf.entry,
      salt: passkeyLeaf.assertionSalt,
      passkeyId: passkey.id,
      credentialId: passkey.credentialId,
      publicKey: passkey.publicKey,
    })
    .from(passkeyLeaf)
    .innerJoin(logLeaf, eq(logLeaf.index, passkeyLeaf.leafIndex))
    .innerJoin(passkey, eq(passkey.id, passkeyLeaf.passkeyId))
    .orderBy(asc(passkeyLeaf.leafIndex))

/** Ids of the passkeys that stand in no leaf. */
export const unloggedPasskeys = (reader: Reader) =>
  reader
    .select({ passkeyId: passkey.id })
    .from(passkey)
    .leftJoin(passkeyLeaf, eq(passkeyLeaf.passkeyId, passkey.id))
    .where(isNull(passkeyLeaf.passkeyId))

/** How many leaves and how many signatures a whole check goes through. */
export async function countKept(reader: Reader): Promise<{ leaves: number; signatures: number }> {
  const [count] = await reader
    .select({
      leaves: sql<number>`(select count(*)::int from ${logLeaf})`,
      signatures: sql<number>`(select count(*)::int from ${signatureLeaf})`,
    })
    .from(sql`(select 1) as one`)
  return count!
}

const previous = alias(pledgeVersion, 'previous')

const pageAfter = (reader: Reader, last: number): Promise<SignatureRow[]> =>
  reader
    .select({
      code: signature.code,
      leafIndex: signatureLeaf.leafIndex,
      entry: logLeaf.entry,
      campaignId: pledge.campaignId,
      unitCode: unit.code,
      documentHash: pledgeVersion.documentHash,
      document: shownDocument.document,
      previousHash: previous.documentHash,
      accountId: signature.accountId,
      signerName: signature.signerName,
      titleLines: signature.titleLines,
      authority: signature.authority,
      strength: signature.strength,
      strokes: signature.strokes,
      typedName: signature.typedName,
      signedAt: signature.signedAt,
      assertion: signatureAssertion.assertion,
      signerSalt: signatureLeaf.signerSalt,
      strokesSalt: signatureLeaf.strokesSalt,
      assertionSalt: signatureLeaf.assertionSalt,
      erased: sql<boolean>`${erasedSignature.signatureId} is not null`,
    })
    .from(signatureLeaf)
    .innerJoin(logLeaf, eq(logLeaf.index, signatureLeaf.leafIndex))
    .innerJoin(signature, eq(signature.id, signatureLeaf.signatureId))
    .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .innerJoin(pledge, eq(pledge.id, pledgeVersion.pledgeId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(
      shownDocument,
      and(
        eq(shownDocument.pledgeId, pledgeVersion.pledgeId),
        eq(shownDocument.documentHash, pledgeVersion.documentHash),
      ),
    )
    .leftJoin(
      previous,
      and(
        eq(previous.pledgeId, pledgeVersion.pledgeId),
        eq(previous.number, sql`${pledgeVersion.number} - 1`),
      ),
    )
    .leftJoin(signatureAssertion, eq(signatureAssertion.signatureId, signature.id))
    .leftJoin(erasedSignature, eq(erasedSignature.signatureId, signature.id))
    .where(gt(signatureLeaf.leafIndex, last))
    .orderBy(asc(signatureLeaf.leafIndex))
    .limit(pageOfSignatures)
