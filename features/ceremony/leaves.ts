import { asc, eq, sql } from 'drizzle-orm'
import { minutes, signingList, witnessRecord } from '@/db/schema/ceremony'
import { type LogAct, rowsAbout } from '@/features/log/act'
import { leafKind } from '@/features/log/leaf'

/** The leaf of a witness: about the frozen list of signatures. */
const witnessLeaf = leafKind(
  'witness',
  ['campaign', 'documentHash', 'signerHash', 'strength'],
  ['assertionHash'],
)

/** A witness confirms the frozen list of signatures. */
export const witnessAct: LogAct = {
  leaf: witnessLeaf,
  effect: 'witness',
  rows: rowsAbout(witnessLeaf, 'một xác nhận chứng kiến', witnessRecord.leafIndex, (reader) =>
    reader
      .select({
        leafIndex: witnessRecord.leafIndex,
        hash: sql<Uint8Array | null>`sha256(${signingList.list})`,
      })
      .from(witnessRecord)
      .innerJoin(signingList, eq(signingList.id, witnessRecord.listId))
      .orderBy(asc(witnessRecord.leafIndex)),
  ),
}

/** The leaf of the minutes' sealed PDF: of no unit, about the file's final bytes, after the frozen list. */
const minutesLeaf = leafKind('seal', ['campaign', 'documentHash', 'previousVersion'])

/** The minutes of a ceremony are made and sealed. */
export const minutesAct: LogAct = {
  leaf: minutesLeaf,
  effect: 'seal_minutes',
  rows: rowsAbout(minutesLeaf, 'một biên bản lễ ký', minutes.leafIndex, (reader) =>
    reader
      .select({ leafIndex: minutes.leafIndex, hash: sql<Uint8Array | null>`sha256(${minutes.pdf})` })
      .from(minutes)
      .orderBy(asc(minutes.leafIndex)),
  ),
}
