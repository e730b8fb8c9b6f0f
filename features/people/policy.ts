import type { Actor, Role } from '@/lib/actor'
import { type Day, dayOf } from '@/lib/dates'

const ofTheOffice: readonly Role[] = ['unit_head', 'unit_clerk', 'witness']

/** The office keeps the people of the units and the witnesses; an administrator keeps everybody. */
export const canManage = (actor: Actor, role: Role): boolean =>
  actor.kind === 'person' &&
  (actor.role === 'admin' || (actor.role === 'office' && ofTheOffice.includes(role)))

/** Whose accounts an actor may make, in the order in which they are offered. */
export const rolesToManage = (actor: Actor): Role[] =>
  (['unit_head', 'unit_clerk', 'witness', 'office', 'admin'] as const).filter((role) =>
    canManage(actor, role),
  )

/** An administrator erases people, never themselves. */
export const canErase = (actor: Actor, accountId: string): boolean =>
  actor.kind === 'person' && actor.role === 'admin' && actor.accountId !== accountId

/** How long what somebody signed keeps their name, drawing and assertion, in years from the day of signing. */
export const retentionYears = 10

/** What was signed before this instant need not be kept any more at `now`. */
export function keptFrom(now: Date): Date {
  const from = new Date(now)
  from.setUTCFullYear(from.getUTCFullYear() - retentionYears)
  return from
}

/** The day from which on something signed at `signedAt` may be erased. */
export function keptUntil(signedAt: Date): Day {
  const until = new Date(signedAt)
  until.setUTCFullYear(until.getUTCFullYear() + retentionYears)
  return dayOf(until)
}

/** What an erasure would do now: signatures it takes, those still to be kept and until when, and when it was last done. */
export type ErasureOutlook = { due: number; kept: number; keptUntil: Day | null; erasedAt: Date | null }
