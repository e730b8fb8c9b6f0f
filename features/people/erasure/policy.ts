import type { Actor } from '@/lib/actor'

/** An administrator erases people, never themselves. */
export const canErase = (actor: Actor, accountId: string): boolean =>
  actor.kind === 'person' && actor.role === 'admin' && actor.accountId !== accountId
