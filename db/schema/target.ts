import { isNull, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { allocations, directions, layouts, proposalOutcomes } from '@/lib/terms'
import { account } from './account'
import { campaign } from './campaign'
import { id, inCampaign, instant, keyOf, oneOf, refTo } from './columns'
import { storedFile } from './file'
import { pledge } from './roster'

export const decision = pgTable(
  'decision',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    code: text().notNull(),
    codeNumber: text(),
    codeNotation: text().notNull(),
    issuer: text().notNull(),
    layout: text({ enum: layouts }).notNull(),
    subject: text().notNull(),
    issuedOn: date({ mode: 'string' }).notNull(),
    position: integer().notNull(),
    publishedAt: instant(),
    fileId: uuid().references(() => storedFile.id),
  },
  (t) => [
    unique('decision_code_once').on(t.campaignId, t.code),
    unique('decision_in_campaign').on(t.id, t.campaignId),
    check('decision_layout_known', oneOf(t.layout, layouts)),
  ],
)

export const targetGroup = pgTable(
  'target_group',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    unique('target_group_once').on(t.campaignId, t.name),
    unique('target_group_in_campaign').on(t.id, t.campaignId),
  ],
)

/** Values are numeric without a type modifier: Postgres then keeps the issued number of decimals. */
export const target = pgTable(
  'target',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    decisionId: uuid().notNull(),
    groupId: uuid().notNull(),
    parentId: uuid().references((): AnyPgColumn => target.id),
    code: text().notNull(),
    name: text().notNull(),
    measureUnit: text().notNull(),
    direction: text({ enum: directions }).notNull(),
    valueLow: numeric().notNull(),
    valueHigh: numeric(),
    rollup: text({ enum: ['sum'] }),
    allocation: text({ enum: allocations }).notNull().default('none'),
    position: integer().notNull(),
    note: text(),
  },
  (t) => [
    unique('target_code_once').on(t.campaignId, t.code),
    unique('target_in_campaign').on(t.id, t.campaignId),
    inCampaign('target_decision_in_campaign', t.decisionId, t, decision),
    inCampaign('target_group_of_campaign', t.groupId, t, targetGroup),
    inCampaign('target_parent_in_campaign', t.parentId, t, t),
    check('target_direction_known', oneOf(t.direction, directions)),
    check('target_allocation_known', oneOf(t.allocation, allocations)),
    check('target_range_has_both_ends', sql`(${t.direction} = 'range') = (${t.valueHigh} is not null)`),
    check('target_range_forward', sql`${t.valueHigh} > ${t.valueLow}`),
    check('target_composition_sums', sql`${t.direction} <> 'composition' or ${t.rollup} is not null`),
    check('target_not_own_parent', sql`${t.parentId} <> ${t.id}`),
    check('target_values_finite', sql`${t.valueLow} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
)

export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    campaignId: uuid().notNull(),
    targetId: uuid().notNull(),
    pledgeId: uuid().notNull(),
  },
  (t) => [
    unique('assignment_once').on(t.targetId, t.pledgeId),
    index('assignment_pledge').on(t.pledgeId),
    inCampaign('assignment_target_in_campaign', t.targetId, t, target),
    inCampaign('assignment_pledge_in_campaign', t.pledgeId, t, pledge),
  ],
)

/** What was assigned, and every adjustment of it: a new revision by a decision, never an edit. */
export const assignmentRevision = pgTable(
  'assignment_revision',
  {
    id: id(),
    assignmentId: refTo(() => assignment.id),
    revision: integer().notNull(),
    valueLow: numeric().notNull(),
    valueHigh: numeric(),
    decisionId: refTo(() => decision.id),
    reason: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    unique('assignment_revision_once').on(t.assignmentId, t.revision),
    check('assignment_revision_counts_from_one', sql`${t.revision} >= 1`),
    check('assignment_revision_adjustment_has_reason', sql`${t.revision} = 1 or ${t.reason} is not null`),
    check('assignment_revision_range_forward', sql`${t.valueHigh} > ${t.valueLow}`),
    check('assignment_revision_finite', sql`${t.valueLow} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
)

/** `actId` joins the rows that one press of "Tiếp nhận toàn bộ" took in. */
export const acknowledgement = pgTable('acknowledgement', {
  id: id(),
  revisionId: refTo(() => assignmentRevision.id).unique(),
  actId: uuid().notNull(),
  accountId: refTo(() => account.id),
  personName: text().notNull(),
  at: instant().notNull().defaultNow(),
})

export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    revisionId: refTo(() => assignmentRevision.id),
    proposedLow: numeric().notNull(),
    proposedHigh: numeric(),
    reason: text().notNull(),
    accountId: refTo(() => account.id),
    personName: text().notNull(),
    at: instant().notNull().defaultNow(),
    withdrawnBy: uuid().references(() => account.id),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('proposal_standing_once').on(t.revisionId).where(isNull(t.withdrawnAt)),
    check('proposal_has_reason', sql`has_ink(${t.reason})`),
    check('proposal_range_forward', sql`${t.proposedHigh} > ${t.proposedLow}`),
    check('proposal_withdrawal_whole', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
  ],
)

export const proposalAnswer = pgTable(
  'proposal_answer',
  {
    proposalId: keyOf(() => proposal.id),
    outcome: text({ enum: proposalOutcomes }).notNull(),
    reason: text().notNull(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    check('proposal_answer_outcome_known', oneOf(t.outcome, proposalOutcomes)),
    check('proposal_answer_has_reason', sql`has_ink(${t.reason})`),
  ],
)
