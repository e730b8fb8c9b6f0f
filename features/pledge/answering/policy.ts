import type { Person } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** The office answers what units propose. */
export const canAnswer = (actor: Person): boolean => actor.role === 'office'

/** Whether a campaign's figures are still talked about: before they are, and after signing is closed, they stand. */
export const isDiscussed = (state: CampaignState): boolean => state === 'consulting' || state === 'open'
