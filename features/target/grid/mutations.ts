import { and, eq, inArray } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { pledge } from '@/db/schema/roster'
import { target } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { writeAssignments } from '../assignments'
import { onDraft } from '../decisions/mutations'
import { figureProblem } from '../figure'
import { type Cell, sameCell } from './cell'
import type { Change } from './matrix'
import { readGridCells } from './queries'
import type { GridInput } from './schema'

/**
 * Writes the changed cells of a draft decision, all or none: where another person has meanwhile written another figure
 * than the one that a cell was read with, nothing is written and `conflicts` says what is there now.
 */
export const saveGrid = (actor: Person, input: GridInput) =>
  onDraft(actor, input, async (tx) => {
    const { campaignId, decisionId, changes } = input
    const own = await readOwn(tx, input)
    if (!own) return refuse('not_found')
    const misfit = changes.some(
      ({ col, value }) => value && figureProblem(own.ranges.has(input.targetIds[col]!), value),
    )
    if (misfit) return refuse('misfit')
    const now = await cellsNow(tx, input)
    const conflicts = changes
      .map(({ row, col, before, value }) => ({ row, col, before, value, now: now(row, col) }))
      .filter((cell) => !sameCell(cell.now, cell.before) && !sameCell(cell.now, cell.value))
      .map(({ row, col, now: value }): Change => ({ row, col, value }))
    if (conflicts.length > 0) return { ...refuse('conflict'), conflicts }
    const figures = changes.map(({ row, col, value }) => ({
      decisionId,
      pledgeId: input.pledgeIds[row]!,
      targetId: input.targetIds[col]!,
      value,
    }))
    await writeAssignments(tx, campaignId, figures)
    const entry = {
      subject: 'decision',
      subjectId: decisionId,
      campaignId,
      detail: { cells: figures.length },
    }
    await record(tx, { action: 'target.assigned', ...entry })
    return { ok: true as const, count: figures.length }
  })

/** The targets that ask for a range; null when a target is not the decision's, or a pledge not the campaign's. */
async function readOwn(tx: Transaction, { campaignId, decisionId, pledgeIds, targetIds }: GridInput) {
  const targets = await tx
    .select({ id: target.id, direction: target.direction })
    .from(target)
    .where(and(eq(target.decisionId, decisionId), inArray(target.id, targetIds)))
  const pledges = await tx
    .select({ id: pledge.id })
    .from(pledge)
    .where(and(eq(pledge.campaignId, campaignId), inArray(pledge.id, pledgeIds)))
  if (targets.length !== new Set(targetIds).size || pledges.length !== new Set(pledgeIds).size) return null
  return { ranges: new Set(targets.filter(({ direction }) => direction === 'range').map(({ id }) => id)) }
}

async function cellsNow(tx: Transaction, { decisionId, pledgeIds, targetIds }: GridInput) {
  const cells = new Map<string, Cell>()
  for (const { pledgeId, targetId, low, high } of await readGridCells(decisionId, pledgeIds, tx))
    cells.set(`${pledgeId} ${targetId}`, { low, high })
  return (row: number, col: number) => cells.get(`${pledgeIds[row]} ${targetIds[col]}`) ?? null
}
