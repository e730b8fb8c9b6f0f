import type { Actor, Person, Role } from '@/lib/actor'

/** Accounts are made by an administrator, or by the operator's command on the machine itself. */
export const canCreateAccount = (actor: Actor): boolean =>
  actor.kind === 'system' ? actor.job === 'admin-command' : actor.role === 'admin'

/** The office knows the heads of its units and vouches for them. */
export const canMakeRecoveryCodes = ({ role }: Person): boolean => role === 'office' || role === 'admin'

/** Whose password alone opens too much: the office and administrators. Heads of units have passkeys. */
export const mayHaveSecondFactor = (role: Role): boolean => role === 'office' || role === 'admin'

/** Administrators let in anew who has lost their authenticator, but never themselves. */
export const canResetSecondFactor = (actor: Person, accountId: string): boolean =>
  actor.role === 'admin' && actor.accountId !== accountId
