import { canManageCampaigns } from '@/features/campaign/policy'
import { isOpenFor } from '@/features/campaign/states'
import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** The office writes decisions and their targets, until the list is locked. */
export const canDecide = (actor: Actor, state: CampaignState): boolean =>
  canManageCampaigns(actor) && isOpenFor('edit', state)
