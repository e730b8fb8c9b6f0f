import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { block, pledge, unit } from '@/db/schema/roster'
import { decision, target, targetGroup } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { readAllAssignments } from '@/features/target/decisions/queries'
import { dayOf } from '@/lib/dates'
import { type Row, roleWords } from './rows'

type RoleInSheet = keyof typeof roleWords

/** What a campaign has now, as its sheets would hold it, with the ids by which a row is found again. */
export type CurrentRows = Awaited<ReturnType<typeof readCurrentRows>>
/** `pledgeId` and `row` are null where the unit of the issuing body is not in the campaign. */
export type CurrentUnit = CurrentRows['units'][number]
export type CurrentSeat = CurrentRows['people'][number]
export type CurrentDecision = CurrentRows['decisions'][number]
export type CurrentTarget = CurrentRows['targets'][number]
export type CurrentAssignment = CurrentRows['assignments'][number]

/** All that a campaign's sheets hold now, in the order in which they are written. */
export async function readCurrentRows(
  { id, year, issuingBodyId }: { id: string; year: number; issuingBodyId: string },
  reader: Reader = db(),
) {
  const [blocks, units, people, accounts, decisions, targets, assignments] = [
    await reader.select().from(block).where(eq(block.campaignId, id)).orderBy(asc(block.position)),
    await readUnits(id, issuingBodyId, reader),
    await readPeople(id, reader),
    await reader.select({ username: account.username }).from(account),
    await reader.select().from(decision).where(eq(decision.campaignId, id)).orderBy(asc(decision.position)),
    await readTargets(id, reader),
    await readAllAssignments(id, reader),
  ]
  const targetOf = new Map(targets.map((one) => [one.id, one]))
  const unitOf = new Map(units.map((one) => [one.pledgeId, one]))
  const published = new Map(decisions.map((one) => [one.id, one.publishedAt !== null]))
  const order = new Map(targets.map((one, index) => [one.id, index]))
  return {
    year,
    today: dayOf(new Date()),
    blocks,
    units,
    people,
    usernames: new Set(accounts.map(({ username }) => username)),
    decisions: decisions.map(({ codeNumber, codeNotation, publishedAt, ...one }) => ({
      ...one,
      number: codeNumber,
      notation: codeNotation,
      published: publishedAt !== null,
    })),
    targets,
    assignments: assignments
      .toSorted((a, b) => order.get(a.targetId)! - order.get(b.targetId)!)
      .map(({ revisionId, targetId, pledgeId, low, high }) => ({
        revisionId,
        published: published.get(targetOf.get(targetId)!.decisionId)!,
        row: {
          targetCode: targetOf.get(targetId)!.row.code,
          unitCode: unitOf.get(pledgeId)!.code,
          low,
          high,
        },
      })),
  }
}

/** Units in the campaign, of whatever body, and those of its own body outside; a code names one of them here. */
async function readUnits(campaignId: string, issuingBodyId: string, reader: Reader) {
  const names = unitNamesNow()
  const rows = await reader
    .select({
      id: unit.id,
      code: unit.code,
      endsOn: unit.endsOn,
      pledge,
      block,
      names: { name: names.name, shortName: names.shortName, validFrom: names.validFrom },
    })
    .from(unit)
    .leftJoin(pledge, and(eq(pledge.unitId, unit.id), eq(pledge.campaignId, campaignId)))
    .leftJoin(block, eq(block.id, pledge.blockId))
    .leftJoin(names, eq(names.unitId, unit.id))
    .where(or(eq(unit.issuingBodyId, issuingBodyId), isNotNull(pledge.id)))
    .orderBy(asc(block.position), asc(pledge.position), asc(unit.code))
  const placed = new Set(rows.flatMap(({ code, pledge: place }) => (place ? code : [])))
  return rows
    .filter(({ code, pledge: place }) => place || !placed.has(code))
    .map(({ id, code, endsOn, pledge: place, block: own, names: called }) => {
      const found = { id, code, endsOn, namedFrom: called?.validFrom ?? null }
      if (!place || !own || !called) return { ...found, pledgeId: place?.id ?? null, row: null }
      const { position, headTitle, collective } = place
      const row: Row<'units'> = {
        position,
        blockCode: own.code,
        blockName: own.name,
        layout: own.layout,
        code,
        ...called,
        headTitle,
        collective,
      }
      return { ...found, pledgeId: place.id, row }
    })
}

async function readPeople(campaignId: string, reader: Reader) {
  const rows = await reader
    .select({ account, person, unitCode: unit.code })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(pledge, and(eq(pledge.unitId, account.unitId), eq(pledge.campaignId, campaignId)))
    .leftJoin(unit, eq(unit.id, pledge.unitId))
    .where(
      and(
        isNull(account.disabledAt),
        inArray(account.role, Object.keys(roleWords) as RoleInSheet[]),
        or(eq(account.role, 'witness'), eq(pledge.campaignId, campaignId)),
      ),
    )
    .orderBy(asc(pledge.position), desc(account.role), asc(account.username))
  return rows.map(({ account: { id, username, role, title, startsOn, endsOn }, person: who, unitCode }) => {
    const row: Row<'people'> = {
      unitCode,
      username,
      role: role as RoleInSheet,
      fullName: who.fullName,
      title,
      phone: who.phone,
      email: who.email,
      startsOn,
      endsOn,
    }
    return { accountId: id, personId: who.id, row }
  })
}

const parent = alias(target, 'parent')

async function readTargets(campaignId: string, reader: Reader) {
  const rows = await reader
    .select({ target, decision, group: targetGroup.name, parentCode: parent.code })
    .from(target)
    .innerJoin(decision, eq(decision.id, target.decisionId))
    .innerJoin(targetGroup, eq(targetGroup.id, target.groupId))
    .leftJoin(parent, eq(parent.id, target.parentId))
    .where(eq(target.campaignId, campaignId))
    .orderBy(asc(target.position), asc(target.code))
  return rows.map(({ target: own, decision: by, group, parentCode }) => {
    const row: Row<'targets'> = {
      decisionNumber: by.codeNumber,
      decisionNotation: by.codeNotation,
      issuer: by.issuer,
      layout: by.layout,
      issuedOn: by.issuedOn,
      subject: by.subject,
      group,
      code: own.code,
      parentCode,
      name: own.name,
      measureUnit: own.measureUnit,
      direction: own.direction,
      low: own.valueLow,
      high: own.valueHigh,
      rollup: own.rollup ?? 'none',
      allocation: own.allocation,
      note: own.note,
    }
    return { id: own.id, decisionId: by.id, row }
  })
}

/** The units of a campaign with their pledges, by their codes. */
export async function readPlaces(campaignId: string, reader: Reader) {
  const rows = await reader
    .select({ code: unit.code, unitId: unit.id, pledgeId: pledge.id })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
  return new Map(rows.map((row) => [row.code, row]))
}
