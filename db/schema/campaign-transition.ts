import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { campaignStates } from '@/lib/terms'
import { account } from './account'
import { campaign } from './campaign'
import { instant, refTo } from './columns'

/** A step of a campaign from one state to the next, or back while nothing has been signed. */
export const campaignTransition = pgTable(
  'campaign_transition',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    campaignId: refTo(() => campaign.id),
    fromState: text({ enum: campaignStates }).notNull(),
    toState: text({ enum: campaignStates }).notNull(),
    reason: text(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('campaign_transition_campaign').on(t.campaignId, t.id),
    check('campaign_transition_moves', sql`${t.fromState} <> ${t.toState}`),
  ],
)
