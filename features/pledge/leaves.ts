import { asc, eq, sql } from 'drizzle-orm'
import { storedFile } from '@/db/schema/file'
import { paperSignature, pledgeVersion, revocation, signature } from '@/db/schema/pledge'
import { type LogAct, rowsAbout } from '@/features/log/act'
import { leafKind } from '@/features/log/leaf'
import { signatureRows } from './signature-check'

/** The head of a unit signs its pledge: the leaf is about the document's canonical bytes. */
export const signatureAct: LogAct = {
  leaf: leafKind(
    'signature',
    ['campaign', 'unit', 'documentHash', 'signerHash', 'authority', 'strength', 'strokesHash'],
    ['assertionHash', 'previousVersion'],
  ),
  effect: 'sign_pledge',
  rows: signatureRows,
}

/** The leaf of a paper: about the scan, or the canonical bytes of the record when there is none. */
const paperLeaf = leafKind('paper', ['campaign', 'unit', 'documentHash', 'signerHash'])

/** The office records that a unit has signed on paper. A sheet without a scan has only its leaf. */
export const paperAct: LogAct = {
  leaf: paperLeaf,
  effect: 'record_paper',
  rows: rowsAbout(paperLeaf, 'một bản ký giấy', paperSignature.leafIndex, (reader) =>
    reader
      .select({
        leafIndex: paperSignature.leafIndex,
        hash: sql<Uint8Array | null>`sha256(${storedFile.content})`,
      })
      .from(paperSignature)
      .leftJoin(storedFile, eq(storedFile.id, paperSignature.scanFileId))
      .orderBy(asc(paperSignature.leafIndex)),
  ),
}

/** The leaf of a revocation: about the revoked version's document. */
const revocationLeaf = leafKind('revocation', ['campaign', 'unit', 'documentHash', 'signerHash'])

/** The office takes a unit's newest signature back. */
export const revocationAct: LogAct = {
  leaf: revocationLeaf,
  effect: 'revoke',
  rows: rowsAbout(revocationLeaf, 'một lần thu hồi chữ ký', revocation.leafIndex, (reader) =>
    reader
      .select({
        leafIndex: revocation.leafIndex,
        hash: sql<Uint8Array | null>`${pledgeVersion.documentHash}`,
      })
      .from(revocation)
      .innerJoin(signature, eq(signature.id, revocation.signatureId))
      .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
      .orderBy(asc(revocation.leafIndex)),
  ),
}
