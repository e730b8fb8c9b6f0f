import { and, asc, desc, eq, getViewSelectedFields, isNull, or, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { minutes, signingList, witnessRecord } from '@/db/schema/ceremony'
import { pledgeVersion, signature } from '@/db/schema/pledge'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { block, pledge, unit } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { statusOf } from '@/features/board/status'
import { toHex } from '@/lib/canonical'
import type { Strength } from '@/lib/terms'
import { compareByGivenName } from '@/lib/text'
import { type ListContent, type ListedUnit, listStatusOf, thaw } from './list'

/** A campaign with its conference and issuing body, by its id; null when there is none. */
export async function readCeremonyCampaign(id: string, reader: Reader = db()) {
  const [found] = await reader
    .select({ campaign, conference, issuingBody })
    .from(campaign)
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .where(eq(campaign.id, id))
  return found ?? null
}

export type CeremonyCampaign = NonNullable<Awaited<ReturnType<typeof readCeremonyCampaign>>>

/** The campaign and the issuing body as a list and the minutes name them. */
export const namesOf = ({ campaign: { id, year, title, theme }, issuingBody }: CeremonyCampaign) => ({
  campaign: { id, year, title, theme },
  issuingBody: {
    name: issuingBody.name,
    superior: issuingBody.parentName,
    placeName: issuingBody.placeName,
  },
})

/** The status of every unit of a campaign now, as a list is made of it. */
export async function readListContent(of: CeremonyCampaign, reader: Reader = db()): Promise<ListContent> {
  const { campaign: row, conference: held } = of
  const names = unitNamesNow()
  const rows = await reader
    .select({
      block: { code: block.code, name: block.name },
      code: unit.code,
      name: sql<string>`coalesce(${names.name}, ${unit.code})`,
      pledge: getViewSelectedFields(pledgeStatus),
      strength: signature.strength,
      documentHash: pledgeVersion.documentHash,
    })
    .from(pledge)
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .leftJoin(names, eq(names.unitId, pledge.unitId))
    .leftJoin(signature, eq(signature.code, pledgeStatus.code))
    .leftJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .where(eq(pledge.campaignId, row.id))
    .orderBy(asc(block.position), asc(pledge.position))
  const blocks = new Map<string, ListContent['blocks'][number]>()
  for (const { block, ...row } of rows) {
    if (!blocks.has(block.code)) blocks.set(block.code, { ...block, units: [] })
    blocks.get(block.code)!.units.push(listedUnit(row))
  }
  return {
    ...namesOf(of),
    conference: held && { title: held.title, heldOn: held.heldOn },
    blocks: [...blocks.values()],
  }
}

type UnitRow = Pick<ListedUnit, 'code' | 'name'> & {
  pledge: typeof pledgeStatus.$inferSelect
  strength: Strength | null
  documentHash: Uint8Array | null
}

function listedUnit({ code, name, pledge, strength, documentHash }: UnitRow): ListedUnit {
  return {
    code,
    name,
    status: listStatusOf(statusOf(pledge), pledge),
    signature: strength &&
      documentHash && {
        code: pledge.code!,
        version: pledge.versionNumber!,
        documentHash: toHex(documentHash),
        signer: pledge.signerName!,
        titleLines: pledge.titleLines!,
        signedAt: pledge.signedAt!.toISOString(),
        strength,
      },
    paper: pledge.paperSignedOn
      ? {
          signedOn: pledge.paperSignedOn,
          signer: pledge.paperSignerName!,
          titleLines: pledge.paperTitleLines!,
        }
      : null,
  }
}

const listColumns = {
  id: signingList.id,
  campaignId: signingList.campaignId,
  bytes: signingList.list,
  hash: signingList.listHash,
  frozenAt: signingList.frozenAt,
  frozenBy: person.fullName,
}

const selectLists = (reader: Reader) =>
  reader
    .select(listColumns)
    .from(signingList)
    .innerJoin(account, eq(account.id, signingList.frozenBy))
    .innerJoin(person, eq(person.id, account.personId))
    .$dynamic()

/** The lists of a campaign, the newest, which counts, first. */
export async function readLists(campaignId: string, reader: Reader = db()) {
  const rows = await selectLists(reader)
    .where(eq(signingList.campaignId, campaignId))
    .orderBy(desc(signingList.frozenAt))
  return rows.map((row) => ({ ...row, list: thaw(row.bytes) }))
}

export type FrozenList = Awaited<ReturnType<typeof readLists>>[number]

/** A list by its id, or null. */
export async function findList(id: string, reader: Reader = db()) {
  const [found] = await selectLists(reader).where(eq(signingList.id, id))
  return found ?? null
}

/** Who confirmed a list, in the order of the log. */
export const readWitnesses = (listId: string, reader: Reader = db()) =>
  reader
    .select({
      accountId: witnessRecord.accountId,
      name: witnessRecord.personName,
      title: witnessRecord.title,
      strength: witnessRecord.strength,
      at: witnessRecord.at,
      leafIndex: witnessRecord.leafIndex,
    })
    .from(witnessRecord)
    .where(eq(witnessRecord.listId, listId))
    .orderBy(asc(witnessRecord.leafIndex))

/** Everybody who may witness a list or has, by given name; `record` null where they have not. */
export async function readWitnessRoll(listId: string | null) {
  const rows = await db()
    .select({ accountId: account.id, name: person.fullName, title: account.title, record: witnessRecord })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(
      witnessRecord,
      and(eq(witnessRecord.accountId, account.id), listId ? eq(witnessRecord.listId, listId) : sql`false`),
    )
    .where(
      or(and(eq(account.role, 'witness'), isNull(account.disabledAt)), sql`${witnessRecord.id} is not null`),
    )
  return rows.sort((a, b) => compareByGivenName(a.name, b.name))
}

/** The minutes of a campaign's ceremony without their files, the newest first. */
export const readMinutes = (campaignId: string) =>
  db()
    .select({
      id: minutes.id,
      listId: minutes.listId,
      at: minutes.at,
      madeBy: person.fullName,
      level: minutes.level,
      problem: minutes.problem,
      leafIndex: minutes.leafIndex,
    })
    .from(minutes)
    .innerJoin(account, eq(account.id, minutes.madeBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(minutes.campaignId, campaignId))
    .orderBy(desc(minutes.leafIndex))

/** The sealed file of minutes with the year of their campaign, or null. Whoever asks has checked who may. */
export async function readMinutesFile(id: string) {
  const [found] = await db()
    .select({ pdf: minutes.pdf, year: campaign.year })
    .from(minutes)
    .innerJoin(campaign, eq(campaign.id, minutes.campaignId))
    .where(eq(minutes.id, id))
  return found ?? null
}
