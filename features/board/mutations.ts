import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { hallScreen } from '@/db/schema/board'
import { currentCampaign } from '@/features/campaign/queries'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { hashToken, newToken } from '@/lib/token'
import { canManageHallScreens } from './policy'

/** Makes an address for the hall's screen of the current campaign. The token is in this answer and nowhere else. */
export async function makeHallScreen(actor: Person) {
  if (!canManageHallScreens(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const current = await currentCampaign(tx)
    if (!current) return refuse('no_campaign')
    const campaignId = current.campaign.id
    const token = newToken()
    const [made] = await tx
      .insert(hallScreen)
      .values({ campaignId, tokenHash: hashToken(token), madeBy: actor.accountId })
      .returning({ id: hallScreen.id })
    await record(tx, { action: 'hall_screen.made', subject: 'hall_screen', subjectId: made!.id, campaignId })
    return { ok: true as const, screenId: made!.id, token }
  })
}

/** Withdraws an address: its screens close within a minute, and it never opens again. */
export async function withdrawHallScreen(actor: Person, screenId: string) {
  if (!canManageHallScreens(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [withdrawn] = await tx
      .update(hallScreen)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()` })
      .where(and(eq(hallScreen.id, screenId), isNull(hallScreen.withdrawnAt)))
      .returning({ campaignId: hallScreen.campaignId })
    if (!withdrawn) return refuse('not_found')
    await record(tx, {
      action: 'hall_screen.withdrawn',
      subject: 'hall_screen',
      subjectId: screenId,
      campaignId: withdrawn.campaignId,
    })
    return { ok: true as const }
  })
}
