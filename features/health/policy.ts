import type { Actor } from '@/lib/actor'

/** What does not work is for those who can have it mended. */
export const canReadTroubles = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'office' || actor.role === 'admin')
