import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { callOutcomes } from '@/lib/terms'
import { account } from './account'
import { campaign } from './campaign'
import { id, instant, oneOf, refTo } from './columns'
import { pledge } from './roster'

/** A point before the units' deadline at which those that have not signed are reminded by themselves. */
export const reminderSchedule = pgTable(
  'reminder_schedule',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    hoursBefore: integer().notNull(),
    madeBy: refTo(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    /** When it ran; it runs once. */
    ranAt: instant(),
  },
  (t) => [
    unique('reminder_schedule_once').on(t.campaignId, t.hoursBefore),
    check('reminder_schedule_hours', sql`${t.hoursBefore} between 1 and 720`),
  ],
)

/** One act of "Đôn đốc": what was written, to be sent from `sendAfter` on unless it is taken back before. */
export const reminder = pgTable(
  'reminder',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    scheduleId: uuid().references(() => reminderSchedule.id),
    subject: text().notNull(),
    body: text().notNull(),
    /** Null where the schedule made it. */
    madeBy: uuid().references(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    sendAfter: instant().notNull(),
    withdrawnBy: uuid().references(() => account.id),
    withdrawnAt: instant(),
  },
  (t) => [
    index('reminder_campaign').on(t.campaignId, t.madeAt),
    check('reminder_withdrawal_whole', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
    check('reminder_of_somebody', sql`num_nonnulls(${t.madeBy}, ${t.scheduleId}) = 1`),
  ],
)

/** One letter of a reminder, to one account of a unit: under way until it was sent or has failed for good. */
export const reminderMail = pgTable(
  'reminder_mail',
  {
    id: id(),
    reminderId: refTo(() => reminder.id),
    pledgeId: refTo(() => pledge.id),
    accountId: refTo(() => account.id),
    address: text().notNull(),
    attempts: integer().notNull().default(0),
    sentAt: instant(),
    failedAt: instant(),
    failure: text(),
  },
  (t) => [
    unique('reminder_mail_once').on(t.reminderId, t.accountId),
    index('reminder_mail_pledge').on(t.pledgeId),
    check('reminder_mail_sent_or_failed', sql`num_nonnulls(${t.sentAt}, ${t.failedAt}) <= 1`),
  ],
)

/** A telephone call to a unit, and what came of it. */
export const callRecord = pgTable(
  'call_record',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    pledgeId: refTo(() => pledge.id),
    outcome: text({ enum: callOutcomes }).notNull(),
    note: text(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('call_record_pledge').on(t.pledgeId, t.at),
    check('call_record_outcome_known', oneOf(t.outcome, callOutcomes)),
  ],
)

/** More time that the office gave a unit, and why. `pledge.deadlineAt` is the newest one's. */
export const deadlineExtension = pgTable(
  'deadline_extension',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    pledgeId: refTo(() => pledge.id),
    until: instant().notNull(),
    reason: text().notNull(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
  },
  (t) => [index('deadline_extension_pledge').on(t.pledgeId, t.at)],
)
