import { canManageCampaigns, isEditable } from '@/features/campaign/policy'
import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** The office writes decisions and their targets, until the list is locked. */
export const canDecide = (actor: Actor, state: CampaignState): boolean =>
  canManageCampaigns(actor) && isEditable(state)
