import type { Person } from '@/lib/actor'

/** The evidence names the signer and opens the drawing: it is for the unit itself and for the office. */
export const canTakeEvidence = (actor: Person, signature: { unitId: string }): boolean =>
  actor.role === 'office' || actor.role === 'admin' || actor.unitId === signature.unitId
