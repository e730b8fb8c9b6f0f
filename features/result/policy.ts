import { isOpenFor } from '@/features/campaign/states'
import type { Person } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

/** The unit's own people report what it has reached. */
export const canReport = (actor: Person, pledge: { unitId: string }): boolean =>
  (actor.role === 'unit_head' || actor.role === 'unit_clerk') && actor.unitId === pledge.unitId

/** Results are reported once units may sign, and for as long as the campaign is kept. */
export const takesResults = (state: CampaignState): boolean => isOpenFor('report', state)

/** The office, the witnesses and the administrators see the results of every unit. */
export const canReadResults = (actor: Person): boolean =>
  actor.role === 'office' || actor.role === 'witness' || actor.role === 'admin'
