import { boolean, date, integer, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { proposalOutcomes } from '@/lib/terms'
import { instant } from './columns'

/** The rows of a pledge as the unit sees them: the current revision of every assignment by a published decision. */
export const assignedRow = pgView('assigned_row', {
  pledgeId: uuid().notNull(),
  assignmentId: uuid().notNull(),
  targetId: uuid().notNull(),
  revisionId: uuid().notNull(),
  revision: integer().notNull(),
  acknowledgedAt: instant(),
  acknowledgedBy: text(),
  proposalId: uuid(),
  proposalOutcome: text({ enum: proposalOutcomes }),
  proposalOpen: boolean().notNull(),
}).existing()

/** The facts from which a pledge's status is told; signature columns are those of the newest version. */
export const pledgeStatus = pgView('pledge_status', {
  pledgeId: uuid().notNull(),
  campaignId: uuid().notNull(),
  assigned: integer().notNull(),
  acknowledged: integer().notNull(),
  proposed: integer().notNull(),
  viewedAt: instant(),
  code: text(),
  signedAt: instant(),
  signerName: text(),
  titleLines: text().array(),
  versionNumber: integer(),
  /** Whether a signature stands no more: a row was adjusted after it, or it was revoked. */
  needsResigning: boolean().notNull(),
  revokedAt: instant(),
  paperSignedOn: date({ mode: 'string' }),
  paperRecordedAt: instant(),
  paperSignerName: text(),
  paperTitleLines: text().array(),
}).existing()
