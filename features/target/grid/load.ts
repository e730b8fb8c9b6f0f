import { listDecisions } from '../decisions/queries'
import { readTargets } from '../queries'
import { treeRows } from '../tree'
import type { Cell } from './cell'
import { readElsewhere, readGridBlocks, readGridCells, readGridUnits } from './queries'
import type { GridPlace } from './schema'

/** So many units fit on one page; a campaign that has more is read block by block. */
const unitsAPage = 200

/** How a cell of a published decision was adjusted: its revision and the decision that it follows. */
export type Adjusted = { revision: number; number: string | null; notation: string }

/** One page of the grid of units and targets, of the wanted decision or the first draft; null without a decision. */
export async function loadGrid(campaignId: string, place: GridPlace) {
  const [all, blocks, targets] = await Promise.all([
    listDecisions(campaignId),
    readGridBlocks(campaignId),
    readTargets(campaignId),
  ])
  const decisions = all.filter((one) => !one.adjusts && (one.targets > 0 || !one.publishedAt))
  const decision =
    decisions.find(({ code }) => code === place.decision) ??
    decisions.find(({ publishedAt }) => !publishedAt) ??
    decisions[0]
  if (!decision) return null
  const count = blocks.reduce((sum, { units }) => sum + units, 0)
  const block =
    blocks.find(({ code }) => code === place.block) ??
    (count > unitsAPage ? (blocks.find(({ units }) => units > 0) ?? null) : null)
  const pages = Math.max(1, Math.ceil((block?.units ?? count) / unitsAPage))
  const page = Math.min(pages, place.page ?? 1)
  const units = await readGridUnits(campaignId, {
    blockId: block?.id ?? null,
    limit: unitsAPage,
    offset: (page - 1) * unitsAPage,
  })
  const pledgeIds = units.map(({ pledgeId }) => pledgeId)
  const [stored, elsewhere] = await Promise.all([
    readGridCells(decision.id, pledgeIds),
    readElsewhere(decision.id, pledgeIds),
  ])
  const facts = new Map(targets.map((target) => [target.id, target]))
  const sums = new Map(elsewhere.map(({ targetId, sum }) => [targetId, sum]))
  const columns = treeRows(targets, [])
    .filter(({ decisionId }) => decisionId === decision.id)
    .map(({ id, ordinal }) => ({ ...facts.get(id)!, ordinal, elsewhere: sums.get(id) ?? '0' }))
  const figures = new Map(stored.map((one) => [`${one.pledgeId} ${one.targetId}`, one]))
  const adjusted: Record<string, Adjusted> = {}
  const cells: Cell[][] = pledgeIds.map((pledgeId, row) =>
    columns.map(({ id }, col) => {
      const one = figures.get(`${pledgeId} ${id}`)
      if (one && one.revision > 1) adjusted[`${row}:${col}`] = one
      return one ? { low: one.low, high: one.high } : null
    }),
  )
  return { decisions, decision, blocks, block, count, page, pages, units, targets: columns, cells, adjusted }
}

export type Grid = NonNullable<Awaited<ReturnType<typeof loadGrid>>>
export type GridTarget = Grid['targets'][number]
export type GridUnit = Grid['units'][number]
