import { eq, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { campaignTransition } from '@/db/schema/campaign-transition'
import { block, pledge } from '@/db/schema/roster'
import { targetGroup } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { copiedTexts, copyGroups, copyPlaces } from './copy'
import { missingOf } from './missing'
import { canManageCampaigns, isEmptyDraft } from './policy'
import { countContents, readMoveFacts, readReadiness } from './queries'
import type { CampaignText, Move, NewCampaign } from './schema'
import { isBack, isOpenFor, moveRefusal } from './states'

/** Makes a draft of a year's campaign, empty or with the texts, blocks and places of an earlier one. A year has one campaign. */
export async function createCampaign(actor: Person, input: NewCampaign) {
  if (!canManageCampaigns(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    await tx.execute(sql`lock table ${campaign} in share row exclusive mode`)
    const taken = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.year, input.year))
    if (taken.length > 0) return refuse('year_taken')
    const earlier = input.copyOf ? await findCampaign(tx, input.copyOf) : null
    if (input.copyOf && !earlier) return refuse('not_found')
    const texts = earlier ? copiedTexts(earlier, input.year) : await emptyTexts(tx, input)
    if (!texts) return refuse('not_found')
    const [made] = await tx
      .insert(campaign)
      .values({ ...texts, year: input.year, theme: '' })
      .returning({ id: campaign.id })
    if (earlier) {
      await copyPlaces(tx, earlier.id, made!.id)
      await copyGroups(tx, earlier.id, made!.id)
    }
    await record(tx, {
      action: 'campaign.created',
      subject: 'campaign',
      subjectId: made!.id,
      campaignId: made!.id,
      detail: { year: input.year, copyOf: input.copyOf },
    })
    return { ok: true as const, id: made!.id, year: input.year }
  })
}

/** Writes all texts, windows and the conference of a campaign that is not locked yet. */
export async function editCampaign(actor: Person, { campaignId, ...input }: CampaignText) {
  if (!canManageCampaigns(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const found = await findCampaign(tx, campaignId)
    if (!found) return refuse('not_found')
    if (!isOpenFor('edit', found.state)) return refuse('closed')
    const { conferenceTitle, conferenceHeldOn, conferenceStartsAt, ...rest } = input
    const { conferencePlace, conferenceChair, conferenceSecretary, ...texts } = rest
    if (found.state === 'open' && !texts.signingOpensAt) texts.signingOpensAt = found.signingOpensAt
    const { signingOpensAt: opens, signingClosesAt: closes } = texts
    if (opens && closes && closes <= opens) return refuse('closes_before_opening')
    await tx.update(campaign).set(texts).where(eq(campaign.id, campaignId))
    if (conferenceTitle && conferenceHeldOn && conferenceStartsAt) {
      const meeting = {
        title: conferenceTitle,
        heldOn: conferenceHeldOn,
        startsAt: conferenceStartsAt,
        place: conferencePlace,
        chair: conferenceChair,
        secretary: conferenceSecretary,
      }
      await tx
        .insert(conference)
        .values({ campaignId, ...meeting })
        .onConflictDoUpdate({ target: conference.campaignId, set: meeting })
    } else await tx.delete(conference).where(eq(conference.campaignId, campaignId))
    await record(tx, { action: 'campaign.edited', subject: 'campaign', subjectId: campaignId, campaignId })
    return { ok: true as const, year: found.year }
  })
}

/** Moves a campaign's state one step on or back, in the caller's transaction. Opening needs what units cannot sign without. */
export async function moveState(tx: Transaction, actor: Person, { campaignId, to, reason, atOnce }: Move) {
  if (!canManageCampaigns(actor)) return refuse('not_allowed')
  const found = await findCampaign(tx, campaignId)
  if (!found) return refuse('not_found')
  const missing = missingOf(await readReadiness(found.id, tx)).filter(({ needed }) => needed).length
  const refusal = moveRefusal({ ...(await readMoveFacts(found.id, tx)), state: found.state, missing }, to)
  if (refusal) return refuse(refusal)
  const back = isBack(found.state, to)
  if (back && !reason) return refuse('reason_needed')

  await tx
    .update(campaign)
    .set({ state: to, ...(to === 'open' && !back && opening(found, atOnce)) })
    .where(eq(campaign.id, campaignId))
  await tx
    .insert(campaignTransition)
    .values({ campaignId, fromState: found.state, toState: to, reason, accountId: actor.accountId })
  await record(tx, {
    action: 'campaign.moved',
    subject: 'campaign',
    subjectId: campaignId,
    campaignId,
    detail: { from: found.state, to, reason },
  })
  return { ok: true as const, year: found.year, back }
}

/** Takes back the making of a campaign: a draft that nothing builds on yet. */
export async function deleteCampaign(actor: Person, { campaignId }: { campaignId: string }) {
  if (!canManageCampaigns(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const found = await findCampaign(tx, campaignId)
    if (!found) return refuse('not_found')
    if (!isEmptyDraft(found.state, await countContents(campaignId, tx))) return refuse('not_empty')
    for (const part of [targetGroup, pledge, block, conference])
      await tx.delete(part).where(eq(part.campaignId, campaignId))
    await tx.delete(campaign).where(eq(campaign.id, campaignId))
    await record(tx, {
      action: 'campaign.deleted',
      subject: 'campaign',
      subjectId: campaignId,
      detail: { year: found.year },
    })
    return { ok: true as const }
  })
}

async function findCampaign(tx: Transaction, id: string) {
  const [found] = await tx.select().from(campaign).where(eq(campaign.id, id)).for('update')
  return found ?? null
}

const opening = (found: typeof campaign.$inferSelect, atOnce: boolean) =>
  atOnce || found.signingOpensAt === null ? { signingOpensAt: new Date() } : {}

async function emptyTexts(tx: Transaction, input: NewCampaign) {
  const issuingBodyId = input.issuingBodyId ?? (await makeIssuingBody(tx, input))
  const [body] = await tx.select().from(issuingBody).where(eq(issuingBody.id, issuingBodyId))
  if (!body) return null
  return { issuingBodyId, title: `Giao ước thi đua năm ${input.year}`, pledgedBefore: body.name }
}

async function makeIssuingBody(tx: Transaction, input: NewCampaign): Promise<string> {
  const [made] = await tx
    .insert(issuingBody)
    .values({
      name: input.bodyName!,
      shortName: input.bodyShortName ?? input.bodyName!,
      parentName: input.bodyParentName!,
      placeName: input.bodyPlaceName!,
      partyBody: input.bodyPartyBody,
      partyStandingBody: input.bodyPartyStandingBody,
    })
    .onConflictDoUpdate({ target: issuingBody.name, set: { name: input.bodyName! } })
    .returning({ id: issuingBody.id })
  return made!.id
}
