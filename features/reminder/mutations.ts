import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { callRecord, deadlineExtension, reminder, reminderMail, reminderSchedule } from '@/db/schema/reminder'
import { pledge } from '@/db/schema/roster'
import type { Person } from '@/lib/actor'
import { env } from '@/lib/env'
import { refuse } from '@/lib/outcome'
import { canFollowUp, undoSeconds } from './policy'
import { readUnsigned, type Unsigned } from './queries'
import type { CallInput, ExtensionInput, ReminderInput } from './schema'

/**
 * "Đôn đốc": a letter to every head with an address of the units that have not signed and were not reminded within the
 * pause. The letters go after ten seconds, in which the act can be taken back.
 */
export async function remind(actor: Person, { campaignId, pledgeIds, subject, body }: ReminderInput) {
  if (!env().SMTP_URL || !env().MAIL_FROM) return refuse('no_mail_server')
  return onCampaign(actor, campaignId, async (tx) => {
    const wanted = new Set(pledgeIds)
    const units = (await readUnsigned(campaignId, new Date(), tx)).filter(({ pledgeId }) =>
      wanted.has(pledgeId),
    )
    const letters = lettersTo(units.filter(({ pausedUntil }) => pausedUntil === null))
    if (letters.length === 0) return refuse('nobody_to_write_to')
    const made = await insertReminder(tx, { campaignId, subject, body, madeBy: actor.accountId }, letters)
    await record(tx, {
      action: 'reminder.made',
      subject: 'reminder',
      subjectId: made,
      campaignId,
      detail: { letters: letters.length },
    })
    return { ok: true as const, reminderId: made, letters: letters.length }
  })
}

/** Takes a reminder back before its letters go. */
export const withdrawReminder = (actor: Person, { reminderId }: { reminderId: string }) =>
  transaction(actor, async (tx) => {
    if (actor.role !== 'office') return refuse('not_allowed')
    const [withdrawn] = await tx
      .update(reminder)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()` })
      .where(
        and(eq(reminder.id, reminderId), isNull(reminder.withdrawnAt), gt(reminder.sendAfter, sql`now()`)),
      )
      .returning({ campaignId: reminder.campaignId })
    if (!withdrawn) return refuse('too_late')
    const { campaignId } = withdrawn
    await record(tx, { action: 'reminder.withdrawn', subject: 'reminder', subjectId: reminderId, campaignId })
    return { ok: true as const }
  })

/** Lets a letter that failed go again. */
export const resendMail = (actor: Person, { mailId }: { mailId: string }) =>
  transaction(actor, async (tx) => {
    if (actor.role !== 'office') return refuse('not_allowed')
    const [again] = await tx
      .update(reminderMail)
      .set({ failedAt: null, failure: null, attempts: 0 })
      .where(and(eq(reminderMail.id, mailId), isNotNull(reminderMail.failedAt)))
      .returning({ reminderId: reminderMail.reminderId })
    if (!again) return refuse('not_found')
    await record(tx, { action: 'reminder.resent', subject: 'reminder', subjectId: again.reminderId })
    return { ok: true as const }
  })

/** Has units reminded by themselves so many hours before the deadline of each. */
export const addSchedule = (
  actor: Person,
  { campaignId, hoursBefore }: { campaignId: string; hoursBefore: number },
) =>
  onCampaign(actor, campaignId, async (tx) => {
    const [made] = await tx
      .insert(reminderSchedule)
      .values({ campaignId, hoursBefore, madeBy: actor.accountId })
      .onConflictDoNothing()
      .returning({ id: reminderSchedule.id })
    if (!made) return refuse('there_already')
    await record(tx, {
      action: 'reminder.scheduled',
      subject: 'reminder_schedule',
      subjectId: made.id,
      campaignId,
      detail: { hoursBefore },
    })
    return { ok: true as const }
  })

/** Takes a scheduled reminder back, as long as it has not run. */
export const removeSchedule = (actor: Person, { scheduleId }: { scheduleId: string }) =>
  transaction(actor, async (tx) => {
    if (actor.role !== 'office') return refuse('not_allowed')
    const [gone] = await tx
      .delete(reminderSchedule)
      .where(and(eq(reminderSchedule.id, scheduleId), isNull(reminderSchedule.ranAt)))
      .returning({ campaignId: reminderSchedule.campaignId })
    if (!gone) return refuse('not_found')
    const { campaignId } = gone
    await record(tx, {
      action: 'reminder.unscheduled',
      subject: 'reminder_schedule',
      subjectId: scheduleId,
      campaignId,
    })
    return { ok: true as const }
  })

/** Notes a telephone call to a unit, and what came of it. */
export const recordCall = (actor: Person, { pledgeId, outcome, note }: CallInput) =>
  onPledge(actor, pledgeId, async (tx, campaignId) => {
    await tx.insert(callRecord).values({ pledgeId, outcome, note, accountId: actor.accountId })
    await record(tx, {
      action: 'call.recorded',
      subject: 'pledge',
      subjectId: pledgeId,
      campaignId,
      detail: { outcome },
    })
    return { ok: true as const }
  })

/** Gives a unit until another moment to sign, with the reason. */
export const extendDeadline = (actor: Person, { pledgeId, until, reason }: ExtensionInput) =>
  onPledge(actor, pledgeId, async (tx, campaignId) => {
    if (until! <= new Date()) return refuse('past')
    await tx.insert(deadlineExtension).values({ pledgeId, until: until!, reason, accountId: actor.accountId })
    await tx.update(pledge).set({ deadlineAt: until }).where(eq(pledge.id, pledgeId))
    const detail = { until: until!.toISOString(), reason }
    await record(tx, {
      action: 'deadline.extended',
      subject: 'pledge',
      subjectId: pledgeId,
      campaignId,
      detail,
    })
    return { ok: true as const }
  })

type Letter = { pledgeId: string; accountId: string; address: string }
type NewReminder = { campaignId: string; subject: string; body: string } & (
  | { madeBy: string }
  | { scheduleId: string }
)

/** One letter to each head of these units that has an address. */
export const lettersTo = (units: readonly Unsigned[]): Letter[] =>
  units.flatMap(({ pledgeId, heads }) =>
    heads.flatMap(({ accountId, email }) => (email ? [{ pledgeId, accountId, address: email }] : [])),
  )

/** Writes a reminder with its letters; a scheduled one goes at once. */
export async function insertReminder(tx: Transaction, made: NewReminder, letters: readonly Letter[]) {
  const wait = 'madeBy' in made ? undoSeconds : 0
  const [row] = await tx
    .insert(reminder)
    .values({ ...made, sendAfter: sql`now() + make_interval(secs => ${wait})` })
    .returning({ id: reminder.id })
  await tx.insert(reminderMail).values(letters.map((letter) => ({ ...letter, reminderId: row!.id })))
  await tx.execute(sql`select pg_notify('reminding', '')`)
  return row!.id
}

type Act<Outcome> = (tx: Transaction, campaignId: string) => Promise<Outcome>

/** Does `act` in one transaction, where the actor may follow up on the campaign's units. */
const onCampaign = <Outcome>(actor: Person, campaignId: string, act: Act<Outcome>) =>
  transaction(actor, async (tx) => {
    const [row] = await tx.select({ state: campaign.state }).from(campaign).where(eq(campaign.id, campaignId))
    if (!row) return refuse('not_found')
    if (!canFollowUp(actor, row.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
    return act(tx, campaignId)
  })

const onPledge = async <Outcome>(actor: Person, pledgeId: string, act: Act<Outcome>) => {
  const [row] = await db()
    .select({ campaignId: pledge.campaignId })
    .from(pledge)
    .where(eq(pledge.id, pledgeId))
  return row ? onCampaign(actor, row.campaignId, act) : refuse('not_found')
}
