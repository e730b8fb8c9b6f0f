import type { Actor } from '@/lib/actor'

/** The office sees which papers could not be sealed, and has them tried again. */
export const canRetrySealing = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'office'
