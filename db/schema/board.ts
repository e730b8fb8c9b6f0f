import { sql } from 'drizzle-orm'
import { check, pgTable, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { campaign } from './campaign'
import { bytes, id, instant, refTo } from './columns'

/** An address for the hall's projector. Only the token's SHA-256 is kept; it is shown once. */
export const hallScreen = pgTable(
  'hall_screen',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    tokenHash: bytes().notNull().unique(),
    madeBy: refTo(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    withdrawnBy: uuid().references(() => account.id),
    withdrawnAt: instant(),
  },
  (t) => [
    check('hall_screen_withdrawal_whole', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
  ],
)
