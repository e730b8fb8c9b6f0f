import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'
import { isOpenFor } from './states'

/** The office sets campaigns up and moves them on; others look at most. */
export const canManageCampaigns = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.role === 'office'

/** Whether the making of a campaign can still be taken back: a draft that nothing builds on. */
export const isEmptyDraft = (state: CampaignState, contents: number): boolean =>
  isOpenFor('delete', state) && contents === 0
