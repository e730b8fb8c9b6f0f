import type { Actor, Role } from '@/lib/actor'

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
