import type { Actor } from '@/lib/actor'

/** Only the office makes and withdraws addresses for the hall's screen. */
export const canManageHallScreens = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.role === 'office'
