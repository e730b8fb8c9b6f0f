import type { SigningPhase } from '@/features/campaign/states'
import type { Actor } from '@/lib/actor'

/** Only the office makes and withdraws addresses for the hall's screen. */
export const canManageHallScreens = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.role === 'office'

/** The office picks units to remind while they still can sign. */
export const canPickToRemind = (actor: Actor, phase: SigningPhase): boolean =>
  actor.kind === 'person' && actor.role === 'office' && phase !== 'over'
