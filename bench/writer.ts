import { randomBytes, randomUUID } from 'node:crypto'
import { pool } from '@/db/client'
import { databaseStore } from '@/db/log-store'
import { logKey } from '@/features/log/keys'
import { commit } from '@/features/log/leaf'
import { signatureAct } from '@/features/pledge/leaves'
import { codeBytes, makeCode } from '@/features/pledge/receipt'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { LogWriter } from '@/lib/log/writer'
import { loadOf } from './load'
import type { ReadyUnit } from './units'

/** A drawing of usual size: three strokes, some 6 kB. */
export const strokes = Array.from({ length: 3 }, (_, stroke) => ({
  points: Array.from({ length: 40 }, (_, at) => ({
    x: 40 + at * 4.25,
    y: 70 + stroke * 9.5 + (30 * Math.round(Math.sin(at / 4) * 100)) / 100,
    time: 1671586867000 + at * 16,
    pressure: 0.5,
  })),
}))

/** A unit's signature as the application hands it to the log's writer. */
export function signingOf(unit: ReadyUnit) {
  const signedAt = new Date()
  const salts = { signer: randomBytes(32), strokes: randomBytes(32) }
  const titleLines = ['CHỦ TỊCH']
  const signer = canonicalBytes({ account: unit.accountId, name: unit.name, titleLines })
  const entry = signatureAct.leaf.write({
    campaign: unit.campaignId,
    unit: unit.unitCode,
    documentHash: toHex(unit.documentHash),
    signerHash: commit('signer', salts.signer, signer),
    authority: 'own_office',
    strength: 'password',
    strokesHash: commit('strokes', salts.strokes, canonicalBytes({ kind: 'strokes', strokes })),
    signedAt,
  })
  const detail = {
    actor: `account:${unit.accountId}`,
    pledgeId: unit.pledgeId,
    edition: unit.edition,
    documentHash: toHex(unit.documentHash),
    signerId: unit.accountId,
    signerName: unit.name,
    authority: 'own_office' as const,
    titleLines,
    strength: 'password' as const,
    strokes: JSON.stringify(strokes),
    typedName: null,
    code: makeCode(randomBytes(codeBytes)),
    idempotencyKey: randomUUID(),
    payloadHash: toHex(randomBytes(32)),
    signedAt: signedAt.toISOString(),
    salts: { signer: toHex(salts.signer), strokes: toHex(salts.strokes), assertion: null },
    assertion: null,
  }
  return { entry, effect: signatureAct.effect, detail }
}

/** The log's writer: signature, leaf, checkpoint and proof, with whoever else asks sharing one transaction. */
export async function writerAt(units: ReadyUnit[], atOnce: number) {
  const writer = new LogWriter(databaseStore, await logKey())
  return loadOf(units.map(signingOf), atOnce, async (item) => {
    const outcome = await writer.append(item)
    if (!outcome.written) throw new Error(`refused: ${outcome.answer.outcome}`)
  })
}

/** The same rows of the signature, an insert and a transaction a request, without lock, leaf, checkpoint or proof. */
export const unchainedAt = (units: ReadyUnit[], atOnce: number) =>
  loadOf(units.map(signingOf), atOnce, async ({ detail: d }) => {
    const [row] = await pool()<{ answer: { outcome: string } }[]>`
      select sign_pledge(${d.actor}, ${d.pledgeId}, ${d.edition}, decode(${d.documentHash}, 'hex'), ${d.signerId},
        ${d.signerName}, ${d.authority}, ${d.titleLines}, ${d.strength}, ${d.strokes}::text::json, null,
        ${d.code}, ${d.idempotencyKey}, decode(${d.payloadHash}, 'hex'), ${d.signedAt}::timestamptz) as answer`
    if (row?.answer.outcome !== 'signed') throw new Error(`refused: ${row?.answer.outcome}`)
  })

/** How often Postgres has had the disk confirm its log; backends report it within 10 seconds of being idle. */
export async function countFsyncs(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  const [row] = await pool()<{ fsyncs: number }[]>`
    select sum(fsyncs)::int as fsyncs from pg_stat_io where object = 'wal'`
  return row!.fsyncs
}
