import { asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { adjustment } from '@/db/schema/adjustment'
import { minutes, signingList, witnessRecord } from '@/db/schema/ceremony'
import { storedFile } from '@/db/schema/file'
import { logLeaf } from '@/db/schema/log'
import { paperSignature, pledgeVersion, revocation, signature } from '@/db/schema/pledge'
import type { Leaf, LeafKind } from '@/features/log/leaf'

export type Act = 'paper_signature' | 'revocation' | 'adjustment' | 'witness' | 'minutes'

/** An act's leaf, and the SHA-256 that what the leaf is about has as it is kept now. */
export type KeptAct = { index: number; entry: Uint8Array; hash: Uint8Array | null }

export const kindOfAct: Record<Act, LeafKind> = {
  paper_signature: 'paper',
  revocation: 'revocation',
  adjustment: 'adjustment',
  witness: 'witness',
  minutes: 'seal',
}

/** Whose row a leaf about none of the units' signatures stands for; minutes are the seal that is of no unit. */
export const actOfLeaf = ({ kind, unit }: Leaf): Act | null => {
  if (kind === 'seal') return unit === null ? 'minutes' : null
  return (Object.keys(kindOfAct) as Act[]).find((act) => act !== 'minutes' && kindOfAct[act] === kind) ?? null
}

/** Every act of the office and of witnesses that stands in the log, in the log's order. */
export const keptActs: Record<Act, (reader: Reader) => Promise<KeptAct[]>> = {
  paper_signature: (reader) =>
    reader
      .select(actColumns(sql`sha256(${storedFile.content})`))
      .from(paperSignature)
      .innerJoin(logLeaf, eq(logLeaf.index, paperSignature.leafIndex))
      .leftJoin(storedFile, eq(storedFile.id, paperSignature.scanFileId))
      .orderBy(asc(logLeaf.index)),

  revocation: (reader) =>
    reader
      .select(actColumns(sql`${pledgeVersion.documentHash}`))
      .from(revocation)
      .innerJoin(logLeaf, eq(logLeaf.index, revocation.leafIndex))
      .innerJoin(signature, eq(signature.id, revocation.signatureId))
      .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
      .orderBy(asc(logLeaf.index)),

  adjustment: (reader) =>
    reader
      .select(actColumns(sql`sha256(${adjustment.document})`))
      .from(adjustment)
      .innerJoin(logLeaf, eq(logLeaf.index, adjustment.leafIndex))
      .orderBy(asc(logLeaf.index)),

  witness: (reader) =>
    reader
      .select(actColumns(sql`sha256(${signingList.list})`))
      .from(witnessRecord)
      .innerJoin(logLeaf, eq(logLeaf.index, witnessRecord.leafIndex))
      .innerJoin(signingList, eq(signingList.id, witnessRecord.listId))
      .orderBy(asc(logLeaf.index)),

  minutes: (reader) =>
    reader
      .select(actColumns(sql`sha256(${minutes.pdf})`))
      .from(minutes)
      .innerJoin(logLeaf, eq(logLeaf.index, minutes.leafIndex))
      .orderBy(asc(logLeaf.index)),
}

const actColumns = (hash: SQL) => ({
  index: logLeaf.index,
  entry: logLeaf.entry,
  hash: hash as SQL<Uint8Array | null>,
})

const claims: AnyPgColumn[] = [
  paperSignature.leafIndex,
  revocation.leafIndex,
  adjustment.leafIndex,
  witnessRecord.leafIndex,
  minutes.leafIndex,
]

/** The leaves that such an act's row belongs to. */
export async function claimedByActs(reader: Reader): Promise<Set<number>> {
  const found = await Promise.all(
    claims.map((column) => reader.select({ index: column }).from(column.table).where(isNotNull(column))),
  )
  return new Set(found.flat().map(({ index }) => Number(index)))
}
