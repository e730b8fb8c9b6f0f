import { and, eq, lt, max, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'
import { codeOf, freeCode } from './roster'

type NewBlock = { campaignId: string; name: string; layout: Layout; code?: string }
type NewUnit = { issuingBodyId: string; code: string; name: string; shortName: string; validFrom: Day }
type Place = {
  campaignId: string
  unitId: string
  blockId: string
  headTitle: string
  collective: string | null
}

/** Adds a block after the campaign's last one; without a code its name makes one. Gives its id. */
export async function insertBlock(tx: Transaction, { campaignId, name, layout, code }: NewBlock) {
  const present = await tx
    .select({ code: block.code, position: block.position })
    .from(block)
    .where(eq(block.campaignId, campaignId))
  const taken = new Set(present.map((one) => one.code))
  const [made] = await tx
    .insert(block)
    .values({
      campaignId,
      name,
      layout,
      code: code ?? freeCode(codeOf(name), taken),
      position: Math.max(0, ...present.map(({ position }) => position)) + 1,
    })
    .returning({ id: block.id })
  return made!.id
}

/** Adds a unit with its first name; the code must be free at the issuing body. Gives its id. */
export async function insertUnit(tx: Transaction, { issuingBodyId, code, ...name }: NewUnit) {
  const [made] = await tx.insert(unit).values({ issuingBodyId, code }).returning({ id: unit.id })
  await tx.insert(unitName).values({ unitId: made!.id, ...name })
  return made!.id
}

/**
 * Places a unit in a campaign, last of all: call `arrangeUnits` once afterwards, when all are placed. Gives the id of
 * its pledge.
 */
export async function placeUnit(tx: Transaction, place: Place) {
  const [last] = await tx
    .select({ position: max(pledge.position) })
    .from(pledge)
    .where(eq(pledge.campaignId, place.campaignId))
  const [made] = await tx
    .insert(pledge)
    .values({ ...place, position: (last?.position ?? 0) + 1 })
    .returning({ id: pledge.id })
  return made!.id
}

/** Numbers a campaign's units from 1 in the order of `pledgeIds`, which names all of them. */
export async function writeOrder(
  tx: Transaction,
  campaignId: string,
  pledgeIds: readonly string[],
): Promise<void> {
  const ids = sql.join(
    pledgeIds.map((id) => sql`${id}`),
    sql`, `,
  )
  await tx.execute(sql`
    update pledge set position = -wanted.place
      from unnest(array[${ids}]::uuid[]) with ordinality as wanted(id, place)
     where pledge.id = wanted.id and pledge.campaign_id = ${campaignId}::uuid and pledge.position <> wanted.place`)
  await turnPositive(tx, campaignId)
}

/** Numbers a campaign's units from 1 in the order of protocol: block by block, within a block in their present order. */
export async function arrangeUnits(tx: Transaction, campaignId: string): Promise<void> {
  await tx.execute(sql`
    with wanted as (
      select p.id, row_number() over (order by b.position, p.position) as place
        from pledge p join block b on b.id = p.block_id where p.campaign_id = ${campaignId}::uuid
    )
    update pledge set position = -wanted.place from wanted
     where pledge.id = wanted.id and pledge.position <> wanted.place`)
  await turnPositive(tx, campaignId)
}

// Numbers go by way of the negative ones, because every place is held once at any moment.
const turnPositive = (tx: Transaction, campaignId: string) =>
  tx
    .update(pledge)
    .set({ position: sql`-${pledge.position}` })
    .where(and(eq(pledge.campaignId, campaignId), lt(pledge.position, 0)))

/** Whether a unit of the body, or one in the campaign, has this code. */
export async function isCodeTaken(
  tx: Transaction,
  { issuingBodyId, campaignId, code }: { issuingBodyId: string; campaignId: string; code: string },
): Promise<boolean> {
  const ofBody = await tx.$count(unit, and(eq(unit.issuingBodyId, issuingBodyId), eq(unit.code, code)))
  return ofBody > 0 || (await isCodeHere(tx, campaignId, code))
}

/** Whether a unit in the campaign has this code, which names one unit there. */
export async function isCodeHere(tx: Transaction, campaignId: string, code: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: pledge.id })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(and(eq(pledge.campaignId, campaignId), eq(unit.code, code)))
    .limit(1)
  return found !== undefined
}

export async function isBlockOf(tx: Transaction, campaignId: string, blockId: string): Promise<boolean> {
  return (await tx.$count(block, and(eq(block.id, blockId), eq(block.campaignId, campaignId)))) > 0
}

/** `ids` with `id` one place towards the start (-1) or the end (1) among `within`; null when there is no such place. */
export function stepped(
  ids: readonly string[],
  within: readonly string[],
  id: string,
  by: -1 | 1,
): string[] | null {
  const other = within[within.indexOf(id) + by]
  if (!within.includes(id) || other === undefined) return null
  return ids.map((one) => (one === id ? other : one === other ? id : one))
}
