import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { layouts } from '@/lib/terms'
import { campaign, issuingBody } from './campaign'
import { id, inCampaign, instant, oneOf, refTo } from './columns'

export const block = pgTable(
  'block',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    code: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    layout: text({ enum: layouts }).notNull().default('state'),
  },
  (t) => [
    unique('block_code_once').on(t.campaignId, t.code),
    unique('block_position_once').on(t.campaignId, t.position),
    unique('block_in_campaign').on(t.id, t.campaignId),
    check('block_layout_known', oneOf(t.layout, layouts)),
  ],
)

export const unit = pgTable(
  'unit',
  {
    id: id(),
    issuingBodyId: refTo(() => issuingBody.id),
    code: text().notNull(),
    /** The last day of a unit that was merged or split. */
    endsOn: date({ mode: 'string' }),
  },
  (t) => [
    unique('unit_code_once').on(t.issuingBodyId, t.code),
    check('unit_code_form', sql`${t.code} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
)

/** A unit's name is the latest one whose `validFrom` is not after the day asked for. */
export const unitName = pgTable(
  'unit_name',
  {
    unitId: refTo(() => unit.id),
    validFrom: date({ mode: 'string' }).notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.validFrom] })],
)

export const unitPredecessor = pgTable(
  'unit_predecessor',
  {
    unitId: refTo(() => unit.id),
    predecessorId: refTo(() => unit.id),
    effectiveOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.predecessorId] }),
    check('unit_not_own_predecessor', sql`${t.unitId} <> ${t.predecessorId}`),
  ],
)

/**
 * One unit's pledge in one campaign, with the block and the protocol position it stands at there.
 * `edition` rises with every change of what the pledge says (triggers), so that a signature can tell.
 */
export const pledge = pgTable(
  'pledge',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    unitId: refTo(() => unit.id),
    blockId: uuid().notNull(),
    position: integer().notNull(),
    headTitle: text().notNull(),
    collective: text(),
    deadlineAt: instant(),
    edition: integer().notNull().default(1),
  },
  (t) => [
    unique('pledge_unit_once').on(t.campaignId, t.unitId),
    unique('pledge_position_once').on(t.campaignId, t.position),
    unique('pledge_in_campaign').on(t.id, t.campaignId),
    inCampaign('pledge_block_in_campaign', t.blockId, t, block),
    check('pledge_head_title_upper', sql`${t.headTitle} = upper(${t.headTitle})`),
  ],
)
