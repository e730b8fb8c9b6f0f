import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { pledge, unit, unitName } from '@/db/schema/roster'
import type { Person } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import { refuse } from '@/lib/outcome'
import { editRoster } from '../editing'
import { sinceEver } from '../roster'
import {
  arrangeUnits,
  insertUnit,
  isBlockOf,
  isCodeHere,
  isCodeTaken,
  placeUnit,
  stepped,
  writeOrder,
} from '../rows'
import type * as forms from '../schema'

/** Makes a unit of the campaign's issuing body and places it last in a block. */
export const addUnit = (actor: Person, { campaignId, code, name, shortName, ...place }: forms.NewUnitForm) =>
  editRoster(actor, campaignId, async (tx, { issuingBodyId }) => {
    if (!(await isBlockOf(tx, campaignId, place.blockId))) return refuse('not_found')
    if (await isCodeTaken(tx, { issuingBodyId, campaignId, code })) return refuse('code_taken')
    const names = { name, shortName, validFrom: sinceEver }
    const unitId = await insertUnit(tx, { issuingBodyId, code, ...names })
    return { ...(await settle(tx, { campaignId, unitId, ...place }, { name, code })), code }
  })

/** Places a unit that exists already, of any issuing body, last in a block. */
export const addExistingUnit = (actor: Person, { campaignId, unitId, ...place }: forms.ExistingUnitForm) =>
  editRoster(actor, campaignId, async (tx) => {
    if (!(await isBlockOf(tx, campaignId, place.blockId))) return refuse('not_found')
    const [existing] = await tx.select().from(unit).where(eq(unit.id, unitId))
    if (!existing) return refuse('not_found')
    if (existing.endsOn && existing.endsOn < dayOf(new Date())) return refuse('ended')
    const placed = await tx.$count(pledge, and(eq(pledge.campaignId, campaignId), eq(pledge.unitId, unitId)))
    if (placed > 0) return refuse('already_here')
    if (await isCodeHere(tx, campaignId, existing.code)) return refuse('code_taken')
    return settle(tx, { campaignId, unitId, ...place }, { code: existing.code })
  })

/** Writes a unit's place in the campaign, and puts right the name that it bears today. */
export const editUnit = (actor: Person, input: forms.EditUnitForm) =>
  editRoster(actor, input.campaignId, async (tx) => {
    const { campaignId, pledgeId, name, shortName, after, ...place } = input
    const order = await orderOf(tx, campaignId)
    const before = order.find(({ id }) => id === pledgeId)
    if (!before || !(await isBlockOf(tx, campaignId, place.blockId))) return refuse('not_found')
    const siblings = order.filter(({ id, blockId }) => blockId === place.blockId && id !== pledgeId)
    const at = after === null ? 0 : siblings.findIndex(({ id }) => id === after) + 1
    if (after !== null && at === 0) return refuse('no_such_place')

    const changed =
      before.blockId !== place.blockId ||
      before.headTitle !== place.headTitle ||
      before.collective !== place.collective
    // A changed title or layout is another document: who signs what was shown before is warned.
    if (changed)
      await tx
        .update(pledge)
        .set({ ...place, edition: sql`${pledge.edition} + 1` })
        .where(eq(pledge.id, pledgeId))
    await putNameRight(tx, before.unitId, { name, shortName })
    const inBlock = siblings.map(({ id }) => id).toSpliced(at, 0, pledgeId)
    const others = order.filter(({ id }) => !inBlock.includes(id)).map(({ id }) => id)
    await writeOrder(tx, campaignId, [...others, ...inBlock])
    await arrangeUnits(tx, campaignId)
    await recordUnit(tx, 'unit.edited', before.unitId, campaignId, { name, shortName, ...place })
    return { ok: true as const }
  })

/** Moves a unit one place within its block. */
export const moveUnit = (actor: Person, { campaignId, pledgeId, by }: forms.MoveUnitForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const order = await orderOf(tx, campaignId)
    const moving = order.find(({ id }) => id === pledgeId)
    if (!moving) return refuse('not_found')
    const within = order.filter(({ blockId }) => blockId === moving.blockId).map(({ id }) => id)
    const ids = order.map(({ id }) => id)
    const wanted = stepped(ids, within, pledgeId, by)
    if (!wanted) return refuse('at_the_end')
    await writeOrder(tx, campaignId, wanted)
    await recordUnit(tx, 'unit.moved', moving.unitId, campaignId, { place: wanted.indexOf(pledgeId) + 1 })
    return { ok: true as const }
  })

/** Gives a unit another name from a day on; what it was called before stays. */
export const renameUnit = (
  actor: Person,
  { campaignId, pledgeId, name, shortName, validFrom }: forms.RenameUnitForm,
) =>
  editRoster(actor, campaignId, async (tx) => {
    const found = (await orderOf(tx, campaignId)).find(({ id }) => id === pledgeId)
    if (!found) return refuse('not_found')
    await tx
      .insert(unitName)
      .values({ unitId: found.unitId, validFrom, name, shortName })
      .onConflictDoUpdate({ target: [unitName.unitId, unitName.validFrom], set: { name, shortName } })
    await recordUnit(tx, 'unit.renamed', found.unitId, campaignId, { name, shortName, validFrom })
    return { ok: true as const }
  })

/** Takes a unit out of the campaign as long as nothing refers to its pledge; the unit itself remains. */
export const removeUnit = (actor: Person, { campaignId, pledgeId }: forms.RemoveUnitForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const found = (await orderOf(tx, campaignId)).find(({ id }) => id === pledgeId)
    if (!found) return refuse('not_found')
    await tx.delete(pledge).where(eq(pledge.id, pledgeId))
    await arrangeUnits(tx, campaignId)
    await recordUnit(tx, 'unit.removed', found.unitId, campaignId, {})
    return { ok: true as const }
  }).catch((error: unknown) => {
    if (isStillReferenced(error)) return refuse('in_use')
    throw error
  })

async function settle(
  tx: Transaction,
  place: Parameters<typeof placeUnit>[1],
  detail: Record<string, unknown>,
) {
  const { campaignId, unitId } = place
  const pledgeId = await placeUnit(tx, place)
  await arrangeUnits(tx, campaignId)
  await recordUnit(tx, 'unit.added', unitId, campaignId, detail)
  return { ok: true as const, pledgeId }
}

const orderOf = (tx: Transaction, campaignId: string) =>
  tx
    .select({
      id: pledge.id,
      unitId: pledge.unitId,
      blockId: pledge.blockId,
      headTitle: pledge.headTitle,
      collective: pledge.collective,
    })
    .from(pledge)
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(pledge.position))

async function putNameRight(tx: Transaction, unitId: string, names: { name: string; shortName: string }) {
  const [present] = await tx
    .select()
    .from(unitName)
    .where(and(eq(unitName.unitId, unitId), lte(unitName.validFrom, dayOf(new Date()))))
    .orderBy(desc(unitName.validFrom))
    .limit(1)
  if (!present || (present.name === names.name && present.shortName === names.shortName)) return
  await tx
    .update(unitName)
    .set(names)
    .where(and(eq(unitName.unitId, unitId), eq(unitName.validFrom, present.validFrom)))
}

const recordUnit = (
  tx: Transaction,
  action: `unit.${'added' | 'edited' | 'moved' | 'renamed' | 'removed'}`,
  subjectId: string,
  campaignId: string,
  detail: Record<string, unknown>,
) => record(tx, { action, subject: 'unit', subjectId, campaignId, detail })

/** Whether Postgres refused a deletion because rows of another table point to it (foreign_key_violation, 23503). */
function isStillReferenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isStillReferenced(error.cause)
}
