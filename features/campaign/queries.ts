import { and, desc, eq, inArray, not, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { campaignTransition } from '@/db/schema/campaign-transition'
import { signingList, witnessRecord } from '@/db/schema/ceremony'
import { importBatch } from '@/db/schema/exchange'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { reminderSchedule } from '@/db/schema/reminder'
import { pledge } from '@/db/schema/roster'
import { decision } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { isPending, isUsable } from '@/features/session/term'
import { compareVietnamese } from '@/lib/text'
import { missingOf, type Readiness } from './missing'
import { statesOpenFor } from './states'

/** The campaign that is going on: the newest one past its draft and not archived, or null. */
export async function currentCampaign(reader: Reader = db()) {
  const [current] = await reader
    .select({ campaign, conference, issuingBody })
    .from(campaign)
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .where(inArray(campaign.state, statesOpenFor('follow')))
    .orderBy(desc(campaign.year), campaign.id)
    .limit(1)
  return current ?? null
}

export type CurrentCampaign = NonNullable<Awaited<ReturnType<typeof currentCampaign>>>

/** Every campaign with the body that issues it, newest first. */
export const listCampaigns = (reader: Reader = db()) =>
  reader
    .select({
      id: campaign.id,
      year: campaign.year,
      title: campaign.title,
      theme: campaign.theme,
      state: campaign.state,
      issuingBody: issuingBody.name,
      units: sql<number>`(select count(*)::int from ${pledge} where ${pledge.campaignId} = ${campaign.id})`,
    })
    .from(campaign)
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .orderBy(desc(campaign.year))

export async function listIssuingBodies(reader: Reader = db()) {
  const bodies = await reader.select({ id: issuingBody.id, name: issuingBody.name }).from(issuingBody)
  return bodies.sort((a, b) => compareVietnamese(a.name, b.name))
}

/** A year's campaign with its conference and body, or null. */
export async function readCampaign(year: number, reader: Reader = db()) {
  const [found] = await reader
    .select({ campaign, conference, issuingBody })
    .from(campaign)
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .where(eq(campaign.year, year))
    .orderBy(campaign.id)
    .limit(1)
  return found ?? null
}

export type CampaignRecord = NonNullable<Awaited<ReturnType<typeof readCampaign>>>

/** The steps that a campaign has gone, newest first, with who took them. */
const readTransitions = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: campaignTransition.id,
      from: campaignTransition.fromState,
      to: campaignTransition.toState,
      reason: campaignTransition.reason,
      at: campaignTransition.at,
      by: person.fullName,
    })
    .from(campaignTransition)
    .innerJoin(account, eq(account.id, campaignTransition.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(campaignTransition.campaignId, campaignId))
    .orderBy(desc(campaignTransition.id))

/** What decides whether a campaign may go back: signatures of any kind, and witnesses of the current list. */
export async function readMoveFacts(campaignId: string, reader: Reader = db()) {
  const [facts] = await reader
    .select({
      signed: sql<number>`(select count(*)::int from ${pledgeStatus}
        where ${pledgeStatus.campaignId} = ${campaignId}
          and (${pledgeStatus.code} is not null or ${pledgeStatus.paperSignedOn} is not null))`,
      witnessed: sql<number>`(select count(*)::int from ${witnessRecord} where ${witnessRecord.listId} = (
        select ${signingList.id} from ${signingList} where ${signingList.campaignId} = ${campaignId}
         order by ${signingList.frozenAt} desc limit 1))`,
    })
    .from(sql`(select 1) as one`)
  return facts!
}

/** How much a campaign has beside its texts, blocks and places: decisions, imports, steps, planned reminders. */
export async function countContents(campaignId: string, reader: Reader = db()): Promise<number> {
  const counts = [decision, importBatch, campaignTransition, reminderSchedule].map((of) =>
    reader.$count(of, eq(of.campaignId, campaignId)),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** What the campaign has of what its units need. */
export async function readReadiness(campaignId: string, reader: Reader = db()): Promise<Readiness> {
  const [row] = await reader
    .select({ campaign, conferenceId: conference.id })
    .from(campaign)
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .where(eq(campaign.id, campaignId))
  const { campaign: found, conferenceId } = row!
  const names = unitNamesNow()
  const unitsWithoutHead = await reader
    .select({ name: names.shortName })
    .from(pledge)
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(
      and(
        eq(pledge.campaignId, campaignId),
        sql`not exists (select from ${account} where ${account.unitId} = ${pledge.unitId}
          and ${account.role} = 'unit_head' and ${isUsable()} and ${not(isPending)})`,
      ),
    )
    .orderBy(pledge.position)
  const decisions = await reader
    .select({ publishedAt: decision.publishedAt })
    .from(decision)
    .where(
      and(
        eq(decision.campaignId, campaignId),
        sql`not exists (select from adjustment j where j.decision_id = ${decision.id})`,
      ),
    )
  const published = decisions.filter(({ publishedAt }) => publishedAt !== null).length
  return {
    year: found.year,
    theme: found.theme,
    legalBases: found.legalBases.length,
    commonContent: found.commonContent.length,
    commitments: found.commitments.length,
    conference: conferenceId !== null,
    signingClosesAt: found.signingClosesAt,
    windowOver: found.signingClosesAt !== null && found.signingClosesAt <= new Date(),
    contact: found.contactName !== null && found.contactPhone !== null,
    units: await reader.$count(pledge, eq(pledge.campaignId, campaignId)),
    unitsWithoutHead: unitsWithoutHead.map(({ name }) => name),
    draftDecisions: decisions.length - published,
    publishedDecisions: published,
    exceeded: await exceededSplits(campaignId, reader),
  }
}

/** Codes of the split targets of which units are assigned more than the decision has. */
const exceededSplits = async (campaignId: string, reader: Reader) => {
  const rows = await reader.execute<{ code: string }>(sql`
    select code from split_target where campaign_id = ${campaignId} and assigned > total order by position`)
  return rows.map(({ code }) => code)
}

/** What the page of a campaign says: what is missing, what its steps depend on, and the steps so far. */
export async function readOverviewPage(campaignId: string) {
  const [readiness, facts, contents, transitions] = await Promise.all([
    readReadiness(campaignId),
    readMoveFacts(campaignId),
    countContents(campaignId),
    readTransitions(campaignId),
  ])
  return { missing: missingOf(readiness), facts, contents, transitions }
}
