import { and, eq, isNull } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { importBatch } from '@/db/schema/exchange'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { type CheckedSheets, checkSheets } from './check'
import { type CurrentRows, readCurrentRows } from './current-rows'
import { canImport, isUndoable } from './policy'
import { findCampaign } from './queries'
import type { ExchangeRequest } from './schema'
import { type Change, takeBack } from './undo'
import { undoObstacle } from './undo-refusals'
import { writeAssignments } from './write-assignments'
import { writePeople } from './write-people'
import { writeTargets } from './write-targets'
import { writeUnits } from './write-units'

type Input = Omit<ExchangeRequest, 'act'>
type Campaign = typeof campaign.$inferSelect

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
    for (const kind of exchangeKinds) {
      const changes = await write(tx, kind, found, checked, current)
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
    await record(tx, {
      action: 'import.applied',
      subject: 'campaign',
      subjectId: found.id,
      campaignId: found.id,
      detail: { fileName: input.fileName, ...counts },
    })
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
      await record(tx, {
        action: 'import.undone',
        subject: 'campaign',
        subjectId: campaignId,
        campaignId,
        detail: { fileName },
      })
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

function write(
  tx: Transaction,
  kind: ExchangeKind,
  { id, issuingBodyId }: Campaign,
  checked: CheckedSheets,
  current: CurrentRows,
): Promise<Change[]> {
  switch (kind) {
    case 'units':
      return writeUnits(tx, { id, issuingBodyId }, checked.units, current)
    case 'people':
      return writePeople(tx, id, checked.people)
    case 'targets':
      return writeTargets(tx, id, checked.targets, current)
    case 'assignments':
      return writeAssignments(tx, id, checked.assignments)
  }
}

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
