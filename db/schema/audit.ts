import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** Who did what to which row: written in the transaction that does it, by the actor named in it. */
export const audit = pgTable(
  'audit',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    actor: text().notNull().default(sql`current_setting('app.actor')`),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    /** No foreign key: what was done outlives a campaign that was made by mistake. */
    campaignId: uuid(),
    detail: jsonb().notNull().default({}),
  },
  (t) => [index('audit_subject').on(t.subject, t.subjectId), index('audit_at').on(t.at)],
)
