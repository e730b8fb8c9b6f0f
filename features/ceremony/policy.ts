import type { Actor } from '@/lib/actor'

/** Only those who witness for the district confirm the frozen list. */
export const canWitness = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'witness'

/** The office runs the ceremony and makes its minutes. */
export const canRunCeremony = (actor: Actor): boolean => actor.kind === 'person' && actor.role === 'office'

/** The list and the minutes are for those who ran, witnessed and administer. */
export const canReadMinutes = (actor: Actor): boolean =>
  actor.kind === 'person' && ['office', 'witness', 'admin'].includes(actor.role)
