import { currentCampaign } from '@/features/campaign/queries'
import type { Actor } from '@/lib/actor'
import { env } from '@/lib/env'
import { canFollowUp } from './policy'
import { readFailedMails, readReminders, readSchedules, readUnsigned } from './queries'
import { isWanted, recipientOf } from './recipient'
import { usualBody, usualSubject } from './template'

/** What the page of reminders has; null while no campaign is going on. `just` is the reminder that was made now. */
export async function readRemindersPage(actor: Actor, madeId: unknown) {
  const campaign = (await currentCampaign())?.campaign
  if (!campaign) return null
  const [units, failed, made, schedules] = await Promise.all([
    readUnsigned(campaign.id),
    readFailedMails(campaign.id),
    readReminders(campaign.id),
    readSchedules(campaign.id),
  ])
  const just = made.find(({ id, withdrawnAt }) => id === madeId && withdrawnAt === null)
  const mayAct = canFollowUp(actor, campaign.state)
  return { campaign, units, failed, made, schedules, just, mayAct, sendsMail: env().SMTP_URL !== undefined }
}

/** What the page that writes to units has, `wanted` as its address says it; null while no campaign is going on. */
export async function readNewReminderPage(wanted: string | string[] | undefined) {
  const campaign = (await currentCampaign())?.campaign
  if (!campaign) return null
  const recipients = (await readUnsigned(campaign.id)).filter(isWanted(wanted)).map(recipientOf)
  return { campaign, recipients, subject: usualSubject, body: usualBody(campaign) }
}

export type RemindersPage = NonNullable<Awaited<ReturnType<typeof readRemindersPage>>>
export type NewReminderPage = NonNullable<Awaited<ReturnType<typeof readNewReminderPage>>>
