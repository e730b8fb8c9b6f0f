import { and, asc, desc, eq, gte, inArray, isNull, notInArray, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { issuingBody } from '@/db/schema/campaign'
import { block, pledge, unit, unitName, unitPredecessor } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { dayOf } from '@/lib/dates'
import { compareVietnamese } from '@/lib/text'

/** A campaign's blocks and units, both in the order of protocol. */
export async function readRoster(campaignId: string) {
  const names = unitNamesNow()
  const [blocks, units] = await Promise.all([
    db()
      .select({ id: block.id, name: block.name, layout: block.layout })
      .from(block)
      .where(eq(block.campaignId, campaignId))
      .orderBy(asc(block.position)),
    db()
      .select({
        pledgeId: pledge.id,
        unitId: pledge.unitId,
        blockId: pledge.blockId,
        position: pledge.position,
        headTitle: pledge.headTitle,
        collective: pledge.collective,
        code: unit.code,
        endsOn: unit.endsOn,
        name: names.name,
        shortName: names.shortName,
      })
      .from(pledge)
      .innerJoin(unit, eq(unit.id, pledge.unitId))
      .innerJoin(names, eq(names.unitId, pledge.unitId))
      .where(eq(pledge.campaignId, campaignId))
      .orderBy(asc(pledge.position)),
  ])
  return { blocks, units }
}

/** A unit of the campaign by its code, with its block and its history, among the roster; null where there is none. */
export async function readUnitPage(campaignId: string, code: string) {
  const { blocks, units } = await readRoster(campaignId)
  const unit = units.find((one) => one.code === code)
  if (!unit) return null
  const block = blocks.find(({ id }) => id === unit.blockId)!
  return { blocks, units, unit, block, history: await readUnitHistory(unit.unitId) }
}

/** What units have been called, newest first, and which units they came from and went over into. */
export async function readUnitHistory(unitId: string) {
  const [names, predecessors, successors] = await Promise.all([
    db().select().from(unitName).where(eq(unitName.unitId, unitId)).orderBy(desc(unitName.validFrom)),
    db().select().from(unitPredecessor).where(eq(unitPredecessor.unitId, unitId)),
    db().select().from(unitPredecessor).where(eq(unitPredecessor.predecessorId, unitId)),
  ])
  const related = await namesOf([
    ...predecessors.map((one) => one.predecessorId),
    ...successors.map((one) => one.unitId),
  ])
  const relatedOn = (id: string, effectiveOn: string) => ({ id, effectiveOn, ...related.get(id)! })
  return {
    names,
    predecessors: predecessors.map((one) => relatedOn(one.predecessorId, one.effectiveOn)),
    successors: successors.map((one) => relatedOn(one.unitId, one.effectiveOn)),
  }
}

/** Units that have not ended, of every issuing body, by body and name; without those of a campaign when one is given. */
export async function readCurrentUnits(exceptCampaignId?: string) {
  const names = unitNamesNow()
  const placed = db()
    .select({ id: pledge.unitId })
    .from(pledge)
    .where(exceptCampaignId ? eq(pledge.campaignId, exceptCampaignId) : isNull(pledge.id))
  const rows = await db()
    .select({ unitId: unit.id, code: unit.code, name: names.name, body: issuingBody.name })
    .from(unit)
    .innerJoin(issuingBody, eq(issuingBody.id, unit.issuingBodyId))
    .innerJoin(names, eq(names.unitId, unit.id))
    .where(and(or(isNull(unit.endsOn), gte(unit.endsOn, dayOf(new Date()))), notInArray(unit.id, placed)))
  return rows.sort((a, b) => compareVietnamese(a.body, b.body) || compareVietnamese(a.name, b.name))
}

async function namesOf(unitIds: string[]) {
  if (unitIds.length === 0) return new Map<string, { name: string; body: string }>()
  const names = unitNamesNow()
  const rows = await db()
    .select({ id: unit.id, name: names.name, body: issuingBody.name })
    .from(unit)
    .innerJoin(issuingBody, eq(issuingBody.id, unit.issuingBodyId))
    .innerJoin(names, eq(names.unitId, unit.id))
    .where(inArray(unit.id, unitIds))
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}
