import { desc, eq, notInArray } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'

/** The campaign that is going on: the newest one past its draft and not archived, or null. */
export async function currentCampaign(reader: Reader = db()) {
  const [current] = await reader
    .select({ campaign, conference, issuingBody })
    .from(campaign)
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .where(notInArray(campaign.state, ['draft', 'archived']))
    .orderBy(desc(campaign.year), campaign.id)
    .limit(1)
  return current ?? null
}

export type CurrentCampaign = NonNullable<Awaited<ReturnType<typeof currentCampaign>>>

/** The campaign of a year, or null. */
export async function campaignOfYear(year: number, reader: Reader = db()) {
  const [found] = await reader
    .select({ id: campaign.id, year: campaign.year, title: campaign.title, theme: campaign.theme })
    .from(campaign)
    .where(eq(campaign.year, year))
    .orderBy(campaign.id)
    .limit(1)
  return found ?? null
}
