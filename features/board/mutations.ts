import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { hallScreen } from '@/db/schema/board'
import { currentCampaign } from '@/features/campaign/queries'
import type { Person } from '@/lib/actor'
import { hashToken, newToken } from '@/lib/token'
import { canManageHallScreens } from './policy'
import type { WithdrawHallScreenInput } from './schema'

export type MadeHallScreen =
  | { ok: true; screenId: string; token: string }
  | { ok: false; reason: 'not_allowed' | 'no_campaign' }

export type WithdrawnHallScreen = { ok: true } | { ok: false; reason: 'not_allowed' | 'not_found' }

/** Makes an address for the hall's screen of the current campaign. The token is in this answer and nowhere else. */
export async function makeHallScreen(actor: Person): Promise<MadeHallScreen> {
  if (!canManageHallScreens(actor)) return { ok: false, reason: 'not_allowed' }
  return transaction(actor, async (tx) => {
    const current = await currentCampaign(tx)
    if (!current) return { ok: false, reason: 'no_campaign' }
    const campaignId = current.campaign.id
    const token = newToken()
    const [made] = await tx
      .insert(hallScreen)
      .values({ campaignId, tokenHash: hashToken(token), madeBy: actor.accountId })
      .returning({ id: hallScreen.id })
    await record(tx, { action: 'hall_screen.made', subject: 'hall_screen', subjectId: made!.id, campaignId })
    return { ok: true, screenId: made!.id, token }
  })
}

/** Withdraws an address: its screens close within a minute, and it never opens again. */
export async function withdrawHallScreen(
  actor: Person,
  { screenId }: WithdrawHallScreenInput,
): Promise<WithdrawnHallScreen> {
  if (!canManageHallScreens(actor)) return { ok: false, reason: 'not_allowed' }
  return transaction(actor, async (tx) => {
    const [withdrawn] = await tx
      .update(hallScreen)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()` })
      .where(and(eq(hallScreen.id, screenId), isNull(hallScreen.withdrawnAt)))
      .returning({ campaignId: hallScreen.campaignId })
    if (!withdrawn) return { ok: false, reason: 'not_found' }
    await record(tx, {
      action: 'hall_screen.withdrawn',
      subject: 'hall_screen',
      subjectId: screenId,
      campaignId: withdrawn.campaignId,
    })
    return { ok: true }
  })
}
