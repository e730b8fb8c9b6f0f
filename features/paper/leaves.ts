import { asc, eq, sql } from 'drizzle-orm'
import { erasedSignature } from '@/db/schema/erasure'
import { sealedPaper } from '@/db/schema/paper'
import { signature } from '@/db/schema/pledge'
import { type LogAct, rowsAbout } from '@/features/log/act'
import { leafKind } from '@/features/log/leaf'
import { formatCode } from '@/features/pledge/receipt'

/** The leaf of a signature's sealed PDF: about the file's final bytes, after the document that was signed. */
const leaf = leafKind('seal', ['campaign', 'unit', 'documentHash', 'previousVersion'])

/** The program seals the paper of a signature. What an erasure emptied is compared by the hash that it had. */
export const sealAct: LogAct = {
  leaf,
  effect: 'seal_paper',
  rows: rowsAbout(
    leaf,
    'một bản giao ước đã đóng dấu',
    sealedPaper.leafIndex,
    (reader) =>
      reader
        .select({
          leafIndex: sealedPaper.leafIndex,
          code: signature.code,
          hash: sql<Uint8Array>`case when ${erasedSignature.signatureId} is null or ${sealedPaper.pdf} <> ''
            then sha256(${sealedPaper.pdf}) else ${sealedPaper.pdfHash} end`,
        })
        .from(sealedPaper)
        .leftJoin(erasedSignature, eq(erasedSignature.signatureId, sealedPaper.signatureId))
        .innerJoin(signature, eq(signature.id, sealedPaper.signatureId))
        .orderBy(asc(sealedPaper.leafIndex)),
    (place, { code }) =>
      `Bản giao ước đã đóng dấu của chữ ký mã ${formatCode(code)} không còn là tệp ghi ở mục số ${place} của nhật ký.`,
  ),
}
