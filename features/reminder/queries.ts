import {
  and,
  asc,
  desc,
  eq,
  getViewSelectedFields,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  sql,
} from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign } from '@/db/schema/campaign'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { callRecord, reminder, reminderMail, reminderSchedule } from '@/db/schema/reminder'
import { block, pledge, unit } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { isOverdue, isSigned, statusOf } from '@/features/board/status'
import { isUsable } from '@/features/session/term'
import { pauseHours } from './policy'

/** A pledge's own deadline, or its campaign's. */
export const deadlineNow =
  sql<Date | null>`coalesce(${pledge.deadlineAt}, ${campaign.signingClosesAt})`.mapWith(pledge.deadlineAt)

/** The units of a campaign that have something left to sign, in the order of protocol, with whom to write and call. */
export async function readUnsigned(campaignId: string, now = new Date(), reader: Reader = db()) {
  const names = unitNamesNow(now)
  const rows = await reader
    .select({
      pledgeId: pledge.id,
      unitId: pledge.unitId,
      code: unit.code,
      name: names.name,
      block: block.name,
      deadlineAt: deadlineNow,
      facts: getViewSelectedFields(pledgeStatus),
    })
    .from(pledge)
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(pledge.position))
  const open = rows
    .map(({ facts, ...row }) => ({ ...row, status: statusOf(facts) }))
    .filter(({ status }) => !isSigned(status))
  const [heads, mailed, called] = await Promise.all([
    readHeads(
      open.map(({ unitId }) => unitId),
      reader,
    ),
    readLastMailed(campaignId, reader),
    readLastCalls(campaignId, reader),
  ])
  const pausedUntil = (at: Date | undefined) => {
    const end = at && new Date(at.getTime() + pauseHours * 3_600_000)
    return end && end > now ? end : null
  }
  return open.map((row) => ({
    ...row,
    overdue: isOverdue(row.status, row.deadlineAt, now),
    heads: heads.filter(({ unitId }) => unitId === row.unitId),
    remindedAt: mailed.get(row.pledgeId) ?? null,
    pausedUntil: pausedUntil(mailed.get(row.pledgeId)),
    lastCall: called.get(row.pledgeId) ?? null,
  }))
}

export type Unsigned = Awaited<ReturnType<typeof readUnsigned>>[number]

/** The heads of these units who may act now, with how to reach them. */
export const readHeads = (unitIds: string[], reader: Reader = db()) =>
  unitIds.length === 0
    ? Promise.resolve([])
    : reader
        .select({
          accountId: account.id,
          unitId: account.unitId,
          name: person.fullName,
          title: account.title,
          phone: person.phone,
          email: person.email,
        })
        .from(account)
        .innerJoin(person, eq(person.id, account.personId))
        .where(and(inArray(account.unitId, unitIds), eq(account.role, 'unit_head'), isUsable()))
        .orderBy(asc(account.username))

/** When each unit was reminded last, by a letter that was not taken back. */
async function readLastMailed(campaignId: string, reader: Reader): Promise<Map<string, Date>> {
  const rows = await reader
    .select({
      pledgeId: reminderMail.pledgeId,
      at: sql<Date>`max(${reminder.madeAt})`.mapWith(reminder.madeAt),
    })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .where(
      and(eq(reminder.campaignId, campaignId), isNull(reminder.withdrawnAt), isNull(reminderMail.failedAt)),
    )
    .groupBy(reminderMail.pledgeId)
  return new Map(rows.map(({ pledgeId, at }) => [pledgeId, at]))
}

async function readLastCalls(campaignId: string, reader: Reader) {
  const rows = await reader
    .selectDistinctOn([callRecord.pledgeId], {
      pledgeId: callRecord.pledgeId,
      outcome: callRecord.outcome,
      note: callRecord.note,
      at: callRecord.at,
    })
    .from(callRecord)
    .innerJoin(pledge, eq(pledge.id, callRecord.pledgeId))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(callRecord.pledgeId, desc(callRecord.at))
  return new Map(rows.map(({ pledgeId, ...call }) => [pledgeId, call]))
}

/** The acts of reminding, newest first, with what became of their letters. */
export const readReminders = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: reminder.id,
      subject: reminder.subject,
      madeAt: reminder.madeAt,
      sendAfter: reminder.sendAfter,
      withdrawnAt: reminder.withdrawnAt,
      scheduled: sql<boolean>`${reminder.scheduleId} is not null`,
      letters: sql<number>`count(${reminderMail.id})::int`,
      sent: sql<number>`count(${reminderMail.sentAt})::int`,
      failed: sql<number>`count(${reminderMail.failedAt})::int`,
    })
    .from(reminder)
    .leftJoin(reminderMail, eq(reminderMail.reminderId, reminder.id))
    .where(eq(reminder.campaignId, campaignId))
    .groupBy(reminder.id)
    .orderBy(desc(reminder.madeAt))
    .limit(50)

/** The letters that did not arrive, each with why. */
export const readFailedMails = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      id: reminderMail.id,
      unit: names.name,
      person: person.fullName,
      address: reminderMail.address,
      failure: reminderMail.failure,
      failedAt: reminderMail.failedAt,
    })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .innerJoin(pledge, eq(pledge.id, reminderMail.pledgeId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(account, eq(account.id, reminderMail.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(reminder.campaignId, campaignId), isNotNull(reminderMail.failedAt)))
    .orderBy(asc(pledge.position))
}

export const readSchedules = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: reminderSchedule.id,
      hoursBefore: reminderSchedule.hoursBefore,
      ranAt: reminderSchedule.ranAt,
    })
    .from(reminderSchedule)
    .where(eq(reminderSchedule.campaignId, campaignId))
    .orderBy(desc(reminderSchedule.hoursBefore))

/** Ids of the letters that should go now, and when the next one is due. */
export async function dueMails(now = new Date(), reader: Reader = db()) {
  const waiting = and(
    isNull(reminderMail.sentAt),
    isNull(reminderMail.failedAt),
    isNull(reminder.withdrawnAt),
  )
  const due = await reader
    .select({ id: reminderMail.id })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .where(and(waiting, lte(reminder.sendAfter, now)))
    .limit(500)
  const [later] = await reader
    .select({ at: reminder.sendAfter })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .where(and(waiting, gt(reminder.sendAfter, now)))
    .orderBy(asc(reminder.sendAfter))
    .limit(1)
  return { ids: due.map(({ id }) => id), next: later?.at ?? null }
}

const failingDays = 7

/** The letters of the last week that were tried and have not gone: how many, and why the last one did not. */
export async function readFailingLetters() {
  const [failing] = await db()
    .select({
      count: sql<number>`count(*)::int`,
      cause: sql<string | null>`(array_agg(${reminderMail.failure} order by ${reminder.madeAt} desc))[1]`,
    })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .where(
      and(
        gt(reminderMail.attempts, 0),
        isNull(reminderMail.sentAt),
        isNull(reminder.withdrawnAt),
        gt(reminder.madeAt, sql`now() - make_interval(days => ${failingDays})`),
      ),
    )
  const { count, cause } = failing!
  return count > 0 && cause ? { count, cause } : null
}
