import { eq } from 'drizzle-orm'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { canManageCampaigns } from '@/features/campaign/policy'
import { isOpenFor } from '@/features/campaign/states'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'

type Campaign = typeof campaign.$inferSelect

/**
 * Runs `work` on a campaign's roster: in one transaction, one at a time a campaign, as long as its roster may change.
 * The lock lets signing go on.
 */
export async function editRoster<Outcome>(
  actor: Person,
  campaignId: string,
  work: (tx: Transaction, campaign: Campaign) => Promise<Outcome>,
) {
  if (!canManageCampaigns(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [found] = await tx.select().from(campaign).where(eq(campaign.id, campaignId)).for('no key update')
    if (!found) return refuse('not_found')
    if (!isOpenFor('edit', found.state)) return refuse('closed')
    return work(tx, found)
  })
}
