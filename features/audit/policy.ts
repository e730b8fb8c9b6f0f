import type { Actor } from '@/lib/actor'

/** The audit log, and the state of the log of signatures, are for the office and the administrator. */
export const canReadAudit = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'office' || actor.role === 'admin')
