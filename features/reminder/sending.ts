import { and, eq, getViewSelectedFields, inArray, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { reminder, reminderMail, reminderSchedule } from '@/db/schema/reminder'
import { pledge } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { isSigned, statusOf } from '@/features/board/status'
import { statesOpenFor } from '@/features/campaign/states'
import { system } from '@/lib/actor'
import { env } from '@/lib/env'
import { sendMail } from '@/lib/mailer'
import { insertReminder, lettersTo } from './mutations'
import { deadlineNow, readUnsigned } from './queries'
import { fillLetter, usualBody, usualSubject } from './template'

const actor = system('reminding')
const mostAttempts = 4

/**
 * Sends one letter, if it still has to go: not taken back, not gone, and its unit has not signed meanwhile. A failure is
 * stored; after the fourth the office sees it. Throws it, so that the job tries again.
 */
export async function sendReminderMail(mailId: string): Promise<void> {
  const letter = await readLetter(mailId)
  if (!letter || letter.mail.sentAt || letter.mail.failedAt || letter.reminder.withdrawnAt) return
  if (isSigned(statusOf(letter.facts)))
    return settle(mailId, { failedAt: new Date(), failure: signedMeanwhile })
  const facts = { unit: letter.unit, deadline: letter.deadline, link: `${siteAddress()}/pledge` }
  const text = fillLetter(letter.reminder.body, facts)
  const subject = fillLetter(letter.reminder.subject, facts)
  try {
    await sendMail({ to: letter.mail.address, subject, text })
  } catch (fault) {
    const attempts = letter.mail.attempts + 1
    const over = attempts >= mostAttempts && { failedAt: new Date() }
    await settle(mailId, { attempts, failure: causeInWords(fault), ...over })
    if (over) return
    throw fault
  }
  await settle(mailId, { sentAt: new Date(), failure: null })
}

const signedMeanwhile = 'Không gửi: đơn vị đã ký trước khi thư đi'

/** Makes the reminders whose hour before a unit's deadline has come; each schedule runs once. */
export async function runSchedules(now = new Date()): Promise<void> {
  if (!env().SMTP_URL || !env().MAIL_FROM) return
  const due = await db()
    .select({ id: reminderSchedule.id, campaignId: reminderSchedule.campaignId, campaign })
    .from(reminderSchedule)
    .innerJoin(campaign, eq(campaign.id, reminderSchedule.campaignId))
    .where(
      and(
        isNull(reminderSchedule.ranAt),
        inArray(campaign.state, statesOpenFor('sign')),
        sql`${campaign.signingClosesAt} - make_interval(hours => ${reminderSchedule.hoursBefore}) <= ${now.toISOString()}::timestamptz`,
      ),
    )
  for (const { id, campaignId, campaign: of } of due) {
    await transaction(actor, async (tx) => {
      const [mine] = await tx
        .update(reminderSchedule)
        .set({ ranAt: now })
        .where(and(eq(reminderSchedule.id, id), isNull(reminderSchedule.ranAt)))
        .returning({ id: reminderSchedule.id })
      if (!mine) return
      const letters = lettersTo(
        (await readUnsigned(campaignId, now, tx)).filter(({ pausedUntil }) => !pausedUntil),
      )
      if (letters.length === 0) return
      const texts = { subject: usualSubject, body: usualBody(of) }
      const made = await insertReminder(tx, { campaignId, scheduleId: id, ...texts }, letters)
      const detail = { letters: letters.length, scheduled: true }
      await record(tx, { action: 'reminder.made', subject: 'reminder', subjectId: made, campaignId, detail })
    })
  }
}

async function readLetter(mailId: string) {
  const names = unitNamesNow()
  const [letter] = await db()
    .select({
      mail: reminderMail,
      reminder,
      unit: names.name,
      deadline: deadlineNow,
      facts: getViewSelectedFields(pledgeStatus),
    })
    .from(reminderMail)
    .innerJoin(reminder, eq(reminder.id, reminderMail.reminderId))
    .innerJoin(pledge, eq(pledge.id, reminderMail.pledgeId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .where(eq(reminderMail.id, mailId))
  return letter ?? null
}

const settle = (mailId: string, change: Partial<typeof reminderMail.$inferInsert>) =>
  transaction(actor, async (tx) => {
    await tx
      .update(reminderMail)
      .set(change)
      .where(and(eq(reminderMail.id, mailId), isNull(reminderMail.sentAt)))
  })

/** Where units find their pledge; a job has no request to tell the address by. */
const siteAddress = () => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`

// The system's own word for the cause, never the server's whole answer.
function causeInWords(fault: unknown): string {
  const { responseCode, code } = fault as { responseCode?: number; code?: string }
  if (responseCode && responseCode >= 500) return `Máy chủ thư không nhận địa chỉ này (mã ${responseCode})`
  if (responseCode) return `Máy chủ thư tạm thời không nhận (mã ${responseCode})`
  return code ? `Không kết nối được máy chủ thư (${code})` : 'Không gửi được thư'
}
