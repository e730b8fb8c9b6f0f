import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { block, pledge, unit, unitPredecessor } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import type { Person } from '@/lib/actor'
import { type Day, dayOf } from '@/lib/dates'
import { refuse } from '@/lib/outcome'
import { editRoster } from '../editing'
import { arrangeUnits, insertUnit, placeUnit } from '../rows'
import { endedAmong, successorProblem } from './check'
import type { SuccessionForm, Successor } from './schema'

/**
 * "Tách, nhập": the predecessors end on the day before, the successors take over, of whatever issuing body. They are
 * placed in the campaign when a place is given; what stands on the predecessors' pledges stays where it is.
 */
export const succeedUnits = (actor: Person, input: SuccessionForm) =>
  editRoster(actor, input.campaignId, async (tx) => {
    const { campaignId, effectiveOn, successors, place } = input
    const predecessorIds = [...new Set(input.predecessorIds)]
    if (place && !(await isBlockOf(tx, campaignId, place.blockId))) return refuse('not_found')
    const ended = await endedAmong(tx, predecessorIds, effectiveOn)
    if (ended) return refuse(ended)
    const problem = await successorProblem(tx, { campaignId, predecessorIds, successors })
    if (problem) return { ...refuse(problem.reason), index: problem.index }

    const successorIds: string[] = []
    for (const successor of successors) successorIds.push(await takeOver(tx, successor, effectiveOn))
    await tx
      .insert(unitPredecessor)
      .values(
        successorIds.flatMap((unitId) =>
          predecessorIds.map((predecessorId) => ({ unitId, predecessorId, effectiveOn })),
        ),
      )
    await tx
      .update(unit)
      .set({ endsOn: sql`${effectiveOn}::date - 1` })
      .where(inArray(unit.id, predecessorIds))
    if (place) await placeAll(tx, successorIds, { campaignId, ...place })
    await tell(tx, { campaignId, effectiveOn, predecessorIds, successorIds })
    return { ok: true as const }
  })

/** The id of a successor, made when it is new. Its name holds from today at the latest, so that it has one at once. */
async function takeOver(tx: Transaction, successor: Successor, effectiveOn: Day): Promise<string> {
  if (successor.kind === 'known') return successor.unitId
  const { issuingBodyId, code, name, shortName } = successor
  const today = dayOf(new Date())
  const validFrom = effectiveOn < today ? effectiveOn : today
  return insertUnit(tx, { issuingBodyId, code, name, shortName, validFrom })
}

type Place = NonNullable<SuccessionForm['place']> & { campaignId: string }

async function placeAll(tx: Transaction, unitIds: string[], place: Place) {
  const { campaignId } = place
  const standing = await tx
    .select({ unitId: pledge.unitId })
    .from(pledge)
    .where(and(eq(pledge.campaignId, campaignId), inArray(pledge.unitId, unitIds)))
  const here = new Set(standing.map(({ unitId }) => unitId))
  for (const unitId of unitIds) if (!here.has(unitId)) await placeUnit(tx, { ...place, unitId })
  await arrangeUnits(tx, campaignId)
}

async function isBlockOf(tx: Transaction, campaignId: string, blockId: string): Promise<boolean> {
  return (await tx.$count(block, and(eq(block.id, blockId), eq(block.campaignId, campaignId)))) > 0
}

type Succession = { campaignId: string; effectiveOn: Day; predecessorIds: string[]; successorIds: string[] }

async function tell(tx: Transaction, { campaignId, effectiveOn, predecessorIds, successorIds }: Succession) {
  const names = unitNamesNow()
  const rows = await tx
    .select({ unitId: names.unitId, name: names.name })
    .from(names)
    .where(inArray(names.unitId, [...predecessorIds, ...successorIds]))
  const nameOf = new Map(rows.map(({ unitId, name }) => [unitId, name]))
  const inWords = (ids: string[]) => ids.map((id) => nameOf.get(id) ?? '')
  const detail = {
    effectiveOn,
    predecessors: inWords(predecessorIds),
    successors: inWords(successorIds),
  }
  for (const subjectId of predecessorIds)
    await record(tx, { action: 'unit.succeeded', subject: 'unit', subjectId, campaignId, detail })
}
