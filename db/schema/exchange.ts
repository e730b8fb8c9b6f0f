import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { exchangeKinds } from '@/lib/terms'
import { account } from './account'
import { campaign } from './campaign'
import { id, instant, oneOf, refTo } from './columns'

/** A spreadsheet that was brought in, in one transaction; `changes` is what an undo within a day takes back. */
export const importBatch = pgTable(
  'import_batch',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    kind: text({ enum: exchangeKinds }).notNull(),
    fileName: text().notNull(),
    rows: integer().notNull(),
    changes: jsonb().notNull(),
    madeBy: refTo(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    undoneBy: uuid().references(() => account.id),
    undoneAt: instant(),
  },
  (t) => [
    index('import_batch_campaign').on(t.campaignId, t.madeAt),
    check('import_batch_kind_known', oneOf(t.kind, exchangeKinds)),
    check('import_batch_undo_whole', sql`(${t.undoneBy} is null) = (${t.undoneAt} is null)`),
  ],
)
