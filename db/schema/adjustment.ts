import { sql } from 'drizzle-orm'
import { check, index, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { bytes, id, inCampaign, instant, refTo } from './columns'
import { leafOnce } from './log'
import { assignmentRevision, decision, proposal } from './target'

/**
 * Figures that one decision of its own changes, prepared by one office person. Where a pledge has been signed over
 * one of them, another approves it. It takes effect once, with its leaf of the log, and is never edited afterwards.
 */
export const adjustment = pgTable(
  'adjustment',
  {
    id: id(),
    campaignId: uuid().notNull(),
    decisionId: uuid().notNull(),
    reason: text().notNull(),
    draftedBy: refTo(() => account.id),
    draftedAt: instant().notNull().defaultNow(),
    approvedBy: uuid().references(() => account.id),
    approvedAt: instant(),
    withdrawnBy: uuid().references(() => account.id),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    effectiveAt: instant(),
    leafIndex: leafOnce('adjustment_once_a_leaf'),
    signerSalt: bytes(),
    /** The canonical bytes that the leaf's `documentHash` is of. */
    document: bytes(),
  },
  (t) => [
    index('adjustment_campaign').on(t.campaignId),
    inCampaign('adjustment_decision_in_campaign', t.decisionId, t, decision),
    check('adjustment_has_reason', sql`has_ink(${t.reason})`),
    check('adjustment_approval_whole', sql`(${t.approvedBy} is null) = (${t.approvedAt} is null)`),
    check('adjustment_approved_by_another', sql`${t.approvedBy} <> ${t.draftedBy}`),
    check('adjustment_withdrawal_whole', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
    check('adjustment_takes_effect_or_not', sql`num_nonnulls(${t.effectiveAt}, ${t.withdrawnAt}) <= 1`),
    check(
      'adjustment_effect_in_the_log',
      sql`num_nonnulls(${t.effectiveAt}, ${t.leafIndex}, ${t.document}) in (0, 3)`,
    ),
  ],
)

/** One figure of an adjustment: what stands (`baseRevisionId`), and what it becomes. */
export const adjustmentRow = pgTable(
  'adjustment_row',
  {
    adjustmentId: refTo(() => adjustment.id),
    baseRevisionId: refTo(() => assignmentRevision.id),
    valueLow: numeric().notNull(),
    valueHigh: numeric(),
    /** The proposal that it answers with `adjusted`. */
    proposalId: uuid().references(() => proposal.id),
  },
  (t) => [
    primaryKey({ columns: [t.adjustmentId, t.baseRevisionId] }),
    check('adjustment_row_range_forward', sql`${t.valueHigh} > ${t.valueLow}`),
    check('adjustment_row_finite', sql`${t.valueLow} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
)
