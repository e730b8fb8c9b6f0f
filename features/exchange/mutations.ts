import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { importBatch } from '@/db/schema/exchange'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { checkSheets } from './check'
import { readCurrentRows } from './current-rows'
import { canImport, isUndoable } from './policy'
import { findCampaign } from './queries'
import { undoObstacle } from './refusals'
import type { ExchangeRequest } from './schema'
import { type Change, takeBack } from './undo'
import { writePeople } from './write-people'
import { writeAssignments, writeTargets } from './write-targets'
import { writeUnits } from './write-units'

type Input = Omit<ExchangeRequest, 'act'>

/** What an upload would do to a campaign, and what is wrong with it; writes nothing. */
export async function checkImport(actor: Person, { campaignId, sheets }: Input) {
  const found = await findCampaign(campaignId)
  if (!found) return refuse('not_found')
  if (!canImport(actor, found.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
  return { ok: true as const, verdict: checkSheets(sheets, await readCurrentRows(found)).verdict }
}

/** Imports an upload, all of it in one transaction, or nothing where a single cell is wrong. */
export const applyImport = (actor: Person, input: Input) =>
  transaction(actor, async (tx) => {
    const found = await lockCampaign(tx, input.campaignId)
    if (!found) return refuse('not_found')
    if (!canImport(actor, found.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
    const current = await readCurrentRows(found, tx)
    const checked = checkSheets(input.sheets, current)
    const { verdict } = checked
    if (verdict.problems.length > 0) return { ...refuse('problems'), verdict }

    const counts: Partial<Record<ExchangeKind, number>> = {}
    const write: Record<ExchangeKind, () => Promise<Change[]>> = {
      units: () => writeUnits(tx, found, checked.units, current),
      people: () => writePeople(tx, found.id, checked.people),
      targets: () => writeTargets(tx, found.id, checked.targets, current),
      assignments: () => writeAssignments(tx, found.id, checked.assignments),
    }
    for (const kind of exchangeKinds) {
      const changes = await write[kind]()
      const rows = checked[kind].filter(({ status }) => status !== 'same').length
      if (changes.length === 0) continue
      counts[kind] = rows
      await tx.insert(importBatch).values({
        campaignId: found.id,
        kind,
        fileName: input.fileName,
        rows,
        changes,
        madeBy: actor.accountId,
      })
    }
    if (Object.keys(counts).length === 0) return refuse('nothing_new')
    await recordImport(tx, 'import.applied', found.id, { fileName: input.fileName, ...counts })
    return { ok: true as const, counts, verdict }
  })

/** Takes an import back within a day, with all that came in the same transaction; refused where anything builds on it. */
export async function undoImport(
  actor: Person,
  { campaignId, batchId }: { campaignId: string; batchId: string },
) {
  try {
    return await transaction(actor, async (tx) => {
      const found = await lockCampaign(tx, campaignId)
      if (!found) return refuse('not_found')
      if (!canImport(actor, found.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
      const batches = await batchesOf(tx, campaignId, batchId)
      if (batches.length === 0) return refuse('not_found')
      if (!batches.every((batch) => isUndoable(batch))) return refuse('too_late')
      for (const { id, changes } of batches) {
        if (!(await takeBack(tx, changes as Change[]))) throw new Changed()
        await tx
          .update(importBatch)
          .set({ undoneBy: actor.accountId, undoneAt: new Date() })
          .where(and(eq(importBatch.id, id), isNull(importBatch.undoneAt)))
      }
      const { fileName } = batches[0]!
      await recordImport(tx, 'import.undone', campaignId, { fileName })
      return { ok: true as const }
    })
  } catch (error) {
    if (error instanceof Changed) return refuse('changed')
    const obstacle = undoObstacle(error)
    if (obstacle) return { ...refuse('built_on'), what: obstacle }
    throw error
  }
}

/** Ends an undo under way, so that nothing of it stays. */
class Changed extends Error {}

const recordImport = (
  tx: Transaction,
  action: 'import.applied' | 'import.undone',
  campaignId: string,
  detail: object,
) => record(tx, { action, subject: 'campaign', subjectId: campaignId, campaignId, detail: { ...detail } })

async function lockCampaign(tx: Transaction, campaignId: string) {
  const [found] = await tx.select().from(campaign).where(eq(campaign.id, campaignId)).for('no key update')
  return found ?? null
}

/** The batches of one transaction, which bear one instant, the last written first. */
async function batchesOf(tx: Transaction, campaignId: string, batchId: string) {
  const inCampaign = eq(importBatch.campaignId, campaignId)
  const [named] = await tx
    .select()
    .from(importBatch)
    .where(and(inCampaign, eq(importBatch.id, batchId)))
  if (!named) return []
  const together = await tx
    .select()
    .from(importBatch)
    .where(and(inCampaign, eq(importBatch.madeAt, named.madeAt), eq(importBatch.madeBy, named.madeBy)))
  return together.toSorted((a, b) => exchangeKinds.indexOf(b.kind) - exchangeKinds.indexOf(a.kind))
}
