import { pool } from '@/db/client'
import { databaseStore, type LogItem } from '@/db/log-store'
import { logKey } from '@/features/log/keys'
import { sealAct } from '@/features/paper/leaves'
import type { SealedPdf } from '@/features/paper/seal/seal-pdf'
import { toHex } from '@/lib/canonical'
import { LogWriter } from '@/lib/log/writer'
import { loadOf } from './load'
import { makeUnits } from './units'
import { signingOf } from './writer'

type Signed = { id: string; unit: string; campaign: string; documentHash: Uint8Array }

/** Makes `count` units, has them sign, and keeps `paper` as the original of each, by way of the log as the product does. */
export async function keepOriginals(count: number, paper: SealedPdf, certificate: Uint8Array): Promise<void> {
  const writer = new LogWriter(databaseStore, await logKey())
  const append = async (item: LogItem) => {
    const outcome = await writer.append(item)
    if (!outcome.written) throw new Error(`refused: ${outcome.answer.outcome}`)
  }
  await loadOf((await makeUnits(count)).map(signingOf), 32, append)
  const signed = await pool()<Signed[]>`
    select s.id, u.code as unit, p.campaign_id as campaign, v.document_hash as "documentHash"
      from signature s join pledge_version v on v.id = s.version_id join pledge p on p.id = v.pledge_id
      join unit u on u.id = p.unit_id`
  const signedAt = new Date()
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const [pdf, sealedBy, { level, problem }] = [base64(paper.pdf), base64(certificate), paper]
  await loadOf(signed, 32, ({ id, unit, campaign, documentHash }) =>
    append({
      entry: sealAct.leaf.write({
        campaign,
        unit,
        documentHash: toHex(paper.hash),
        previousVersion: toHex(documentHash),
        signedAt,
      }),
      effect: sealAct.effect,
      detail: {
        actor: 'system:sealing',
        signatureId: id,
        after: null,
        pdf,
        level,
        problem,
        certificate: sealedBy,
      },
    }),
  )
  await pool()`analyze`
}
