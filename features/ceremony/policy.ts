import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** Only those who witness for the district confirm the frozen list. */
export const canWitness = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'witness'

/** The office runs the ceremony and makes its minutes. */
export const canRunCeremony = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'office'

/** The list and the minutes are for those who ran, witnessed and administer. */
export const canReadMinutes = (actor: Actor): boolean =>
  actor.kind === 'person' && ['office', 'witness', 'admin'].includes(actor.role)

/** Whether the newest list is the campaign's last word: unlocked again, it is not. */
export const isFinal = (state: CampaignState): boolean => state === 'locked' || state === 'archived'
