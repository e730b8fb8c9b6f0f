import type { Actor } from '@/lib/actor'

/** The book of a campaign is the office's to take out. */
export const canTakeBook = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'office'

/** The office and the leaders who witness read the reports on every unit. */
export const canReadReports = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'office' || actor.role === 'witness')
