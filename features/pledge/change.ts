import { and, eq, getViewSelectedFields } from 'drizzle-orm'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { pledge } from '@/db/schema/roster'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { type canSign, isChangeable } from './policy'

type Locked = NonNullable<Awaited<ReturnType<typeof lockPledge>>>

/**
 * Changes something of a pledge of the actor's unit, which is locked until it is done; refuses where `may` does not let
 * the actor, and once the pledge is signed or the campaign locked.
 */
export const changePledge = <Outcome>(
  actor: Person,
  pledgeId: string,
  may: typeof canSign,
  change: (tx: Transaction, state: Locked) => Promise<Outcome>,
) =>
  transaction(actor, async (tx) => {
    const state = await lockPledge(tx, actor, pledgeId)
    if (!state) return refuse('not_found')
    if (!may(actor, state.pledge)) return refuse('not_allowed')
    return isChangeable(state) ? change(tx, state) : refuse('closed')
  })

/** A pledge of the actor's unit, locked until the end of the transaction, with what decides on changes to it. */
async function lockPledge(tx: Transaction, actor: Person, pledgeId: string) {
  if (!actor.unitId) return null
  const [own] = await tx
    .select({ id: pledge.id })
    .from(pledge)
    .where(and(eq(pledge.id, pledgeId), eq(pledge.unitId, actor.unitId)))
    .for('update')
  if (!own) return null
  const [state] = await tx
    .select({ pledge, campaign, status: getViewSelectedFields(pledgeStatus) })
    .from(pledge)
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .where(eq(pledge.id, pledgeId))
  return state ?? null
}
