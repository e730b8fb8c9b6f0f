import type { Person, Role } from '@/lib/actor'

/** Whose password alone opens too much: the office and administrators. Heads of units have passkeys. */
export const mayHaveSecondFactor = (role: Role): boolean => role === 'office' || role === 'admin'

/** Administrators let in anew who has lost their authenticator, but never themselves. */
export const canResetSecondFactor = (actor: Person, accountId: string): boolean =>
  actor.role === 'admin' && actor.accountId !== accountId
