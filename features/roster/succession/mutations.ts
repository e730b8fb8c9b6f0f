import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { issuingBody } from '@/db/schema/campaign'
import { pledge, unit, unitPredecessor } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import type { Person } from '@/lib/actor'
import { type Day, dayOf } from '@/lib/dates'
import { refuse } from '@/lib/outcome'
import { editRoster } from '../editing'
import { arrangeUnits, insertUnit, isBlockOf, isCodeTaken, placeUnit } from '../rows'
import type { SuccessionForm, Successor } from '../schema'

/**
 * "Tách, nhập": the predecessors end on the day before, the successors take over, of whatever issuing body. They are
 * placed in the campaign when a place is given; the predecessors' pledges stay as they are.
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
    const linksOf = (unitId: string) =>
      predecessorIds.map((predecessorId) => ({ unitId, predecessorId, effectiveOn }))
    await tx.insert(unitPredecessor).values(successorIds.flatMap(linksOf))
    await tx
      .update(unit)
      .set({ endsOn: sql`${effectiveOn}::date - 1` })
      .where(inArray(unit.id, predecessorIds))
    if (place) await placeAll(tx, successorIds, { campaignId, ...place })
    await recordSuccession(tx, { campaignId, effectiveOn, predecessorIds, successorIds })
    return { ok: true as const }
  })

/** Why units may not end on a day: one is not there, or has ended already. Locks them. */
async function endedAmong(tx: Transaction, unitIds: string[], effectiveOn: Day) {
  const found = await tx.select().from(unit).where(inArray(unit.id, unitIds)).orderBy(unit.id).for('update')
  if (found.length !== unitIds.length) return 'not_found'
  return found.some(({ endsOn }) => endsOn !== null && endsOn < effectiveOn) ? 'ended' : null
}

type SuccessorProblem = 'twice' | 'own_predecessor' | 'successor_not_found' | 'successor_ended' | 'code_taken'

/** What is wrong with the first of the successors that may not be one. */
async function successorProblem(
  tx: Transaction,
  { campaignId, successors, predecessorIds }: Omit<SuccessionForm, 'effectiveOn' | 'place'>,
): Promise<{ reason: SuccessorProblem; index: number } | null> {
  const seen = new Set<string>()
  for (const [index, successor] of successors.entries()) {
    const key = successor.kind === 'known' ? successor.unitId : `${successor.issuingBodyId} ${successor.code}`
    const reason = seen.has(key)
      ? 'twice'
      : successor.kind === 'known'
        ? await knownProblem(tx, successor.unitId, predecessorIds)
        : await newProblem(tx, successor, campaignId)
    if (reason) return { reason, index }
    seen.add(key)
  }
  return null
}

async function knownProblem(
  tx: Transaction,
  unitId: string,
  predecessorIds: string[],
): Promise<SuccessorProblem | null> {
  if (predecessorIds.includes(unitId)) return 'own_predecessor'
  const [found] = await tx.select().from(unit).where(eq(unit.id, unitId))
  if (!found) return 'successor_not_found'
  return found.endsOn ? 'successor_ended' : null
}

async function newProblem(
  tx: Transaction,
  { issuingBodyId, code }: Extract<Successor, { kind: 'new' }>,
  campaignId: string,
): Promise<SuccessorProblem | null> {
  if ((await tx.$count(issuingBody, eq(issuingBody.id, issuingBodyId))) === 0) return 'successor_not_found'
  return (await isCodeTaken(tx, { issuingBodyId, campaignId, code })) ? 'code_taken' : null
}

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
  const placed = await tx
    .select({ unitId: pledge.unitId })
    .from(pledge)
    .where(and(eq(pledge.campaignId, campaignId), inArray(pledge.unitId, unitIds)))
  const here = new Set(placed.map(({ unitId }) => unitId))
  for (const unitId of unitIds) if (!here.has(unitId)) await placeUnit(tx, { ...place, unitId })
  await arrangeUnits(tx, campaignId)
}

type Succession = { campaignId: string; effectiveOn: Day; predecessorIds: string[]; successorIds: string[] }

async function recordSuccession(
  tx: Transaction,
  { campaignId, effectiveOn, predecessorIds, successorIds }: Succession,
) {
  const names = unitNamesNow()
  const rows = await tx
    .select({ unitId: names.unitId, name: names.name })
    .from(names)
    .where(inArray(names.unitId, [...predecessorIds, ...successorIds]))
  const nameOf = new Map(rows.map(({ unitId, name }) => [unitId, name]))
  const inWords = (ids: string[]) => ids.map((id) => nameOf.get(id) ?? '')
  const [predecessors, successors] = [inWords(predecessorIds), inWords(successorIds)]
  const detail = { effectiveOn, predecessors, successors }
  for (const subjectId of predecessorIds)
    await record(tx, { action: 'unit.succeeded', subject: 'unit', subjectId, campaignId, detail })
}
