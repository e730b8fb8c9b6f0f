import { isOpenFor } from '@/features/campaign/states'
import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** The office follows up on units while they still can act. */
export const canFollowUp = (actor: Actor, state: CampaignState): boolean =>
  actor.kind === 'person' && actor.role === 'office' && isOpenFor('remind', state)

/** How long a unit that was reminded is left alone, in hours. */
export const pauseHours = 4

/** How long a reminder can be taken back before its letters go, in seconds. */
export const undoSeconds = 10
