import type { Transaction } from '@/db/client'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { type Demonstration, pledgeTexts } from './texts'

const days = 24 * 60 * 60 * 1000

export async function insertCampaign(tx: Transaction, data: Demonstration) {
  const [body] = await tx
    .insert(issuingBody)
    .values({
      name: data.issuing_body.name,
      shortName: data.issuing_body.short_name,
      parentName: data.issuing_body.parent_name,
      placeName: data.issuing_body.place_name,
      partyBody: data.issuing_body.party_body,
      partyStandingBody: data.issuing_body.party_standing_body,
    })
    .returning()
  const now = new Date()
  const [made] = await tx
    .insert(campaign)
    .values({
      issuingBodyId: body!.id,
      year: data.campaign.year,
      title: data.campaign.title,
      theme: data.campaign.theme,
      occasions: data.campaign.occasions,
      state: 'open',
      signingOpensAt: now,
      signingClosesAt: new Date(now.getTime() + 30 * days),
      proposalsCloseAt: new Date(now.getTime() + 20 * days),
      contactName: 'Văn phòng thường trực thi đua',
      contactPhone: '024 0000 0000',
      ...pledgeTexts,
    })
    .returning()
  await tx.insert(conference).values({
    campaignId: made!.id,
    title: data.campaign.conference.title,
    heldOn: data.campaign.conference.date,
    startsAt: new Date(data.campaign.conference.starts_at),
  })
  return made!
}
