import type { Actor } from '@/lib/actor'

/** Accounts are made by an administrator, or by the operator's command on the machine itself. */
export const canCreateAccount = (actor: Actor): boolean =>
  actor.kind === 'system' ? actor.job === 'admin-command' : actor.role === 'admin'
