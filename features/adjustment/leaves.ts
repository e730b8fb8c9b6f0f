import { asc, sql } from 'drizzle-orm'
import { adjustment } from '@/db/schema/adjustment'
import { type LogAct, rowsAbout } from '@/features/log/act'
import { leafKind } from '@/features/log/leaf'

/** The leaf of an adjustment that takes effect: about its canonical bytes, with all its figures. */
const leaf = leafKind('adjustment', ['campaign', 'documentHash', 'signerHash'])

/** An adjustment takes effect; `approvedBy` is the second office person, null where one decides alone. */
export const adjustmentAct: LogAct = {
  leaf,
  effect: 'adjust',
  rows: rowsAbout(leaf, 'một lần điều chỉnh chỉ tiêu', adjustment.leafIndex, (reader) =>
    reader
      .select({
        leafIndex: adjustment.leafIndex,
        hash: sql<Uint8Array | null>`sha256(${adjustment.document})`,
      })
      .from(adjustment)
      .orderBy(asc(adjustment.leafIndex)),
  ),
}
