import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { campaignStates } from '@/lib/terms'
import { id, instant, oneOf, refTo } from './columns'

export const issuingBody = pgTable('issuing_body', {
  id: id(),
  name: text().notNull().unique(),
  shortName: text().notNull(),
  parentName: text().notNull(),
  placeName: text().notNull(),
  partyBody: text(),
  partyStandingBody: text(),
})

export const campaign = pgTable(
  'campaign',
  {
    id: id(),
    issuingBodyId: refTo(() => issuingBody.id),
    year: integer().notNull(),
    title: text().notNull(),
    theme: text().notNull(),
    state: text({ enum: campaignStates }).notNull().default('draft'),
    occasions: text().array().notNull().default([]),
    legalBases: text().array().notNull().default([]),
    pledgedBefore: text().notNull(),
    commonContent: text().array().notNull().default([]),
    commitments: text().array().notNull().default([]),
    recipients: text().array().notNull().default([]),
    signingOpensAt: instant(),
    signingClosesAt: instant(),
    proposalsCloseAt: instant(),
    proposalsBlockSigning: boolean().notNull().default(false),
    contactName: text(),
    contactPhone: text(),
  },
  (t) => [
    unique('campaign_year_once').on(t.issuingBodyId, t.year),
    check('campaign_state_known', oneOf(t.state, campaignStates)),
    check('campaign_year_plausible', sql`${t.year} between 1948 and 2200`),
    check('campaign_window_forward', sql`${t.signingClosesAt} > ${t.signingOpensAt}`),
    check('campaign_open_has_window', sql`${t.state} <> 'open' or ${t.signingOpensAt} is not null`),
  ],
)

export const conference = pgTable('conference', {
  id: id(),
  campaignId: refTo(() => campaign.id).unique(),
  title: text().notNull(),
  heldOn: date({ mode: 'string' }).notNull(),
  startsAt: instant().notNull(),
  place: text(),
  /** Who presides and who takes the minutes, as the minutes name them. */
  chair: text(),
  secretary: text(),
})
