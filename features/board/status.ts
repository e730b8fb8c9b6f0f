import type { pledgeStatus } from '@/db/schema/pledge-status'
import { type SigningPhase, signingPhase } from '@/features/campaign/states'
import { isOnPaper } from '@/features/pledge/policy'
import type { CampaignState } from '@/lib/terms'
import type { UnitStatus } from '@/lib/vi'

/** What a status follows from, of a pledge's columns in pledge_status. */
export type StatusFacts = Pick<
  typeof pledgeStatus.$inferSelect,
  | 'assigned'
  | 'acknowledged'
  | 'proposed'
  | 'viewedAt'
  | 'versionNumber'
  | 'signedAt'
  | 'needsResigning'
  | 'paperSignedOn'
  | 'paperRecordedAt'
>

/**
 * Where a unit stands, the furthest first: of an electronic signature and one on paper the later counts, and a signature
 * outweighs every preparation. Without assigned targets there is nothing to have been acknowledged.
 */
export function statusOf(facts: StatusFacts): UnitStatus {
  if (facts.needsResigning) return 'resign_needed'
  if (isOnPaper(facts)) return 'paper'
  if (facts.versionNumber !== null) return facts.versionNumber > 1 ? 'resigned' : 'signed'
  if (facts.proposed > 0) return 'proposal'
  if (facts.assigned > 0 && facts.acknowledged === facts.assigned) return 'acknowledged'
  return facts.viewedAt === null ? 'not_opened' : 'viewed'
}

/** Whether the unit has nothing left to sign; a pledge that must be signed again has. */
export const isSigned = (status: UnitStatus): boolean =>
  status === 'signed' || status === 'resigned' || status === 'paper'

/** Whether the unit's time to sign is over and it still has to; without a deadline it never is. */
export const isOverdue = (status: UnitStatus, closesAt: Date | null, now: Date): boolean =>
  closesAt !== null && now > closesAt && !isSigned(status)

/** Whether a campaign's units sign at `now`, cannot yet, or can no more. */
export function phaseOf(
  { state, signingOpensAt }: { state: CampaignState; signingOpensAt: Date | null },
  now: Date,
): SigningPhase {
  const phase = signingPhase(state)
  return phase === 'signing' && (signingOpensAt === null || signingOpensAt > now) ? 'before' : phase
}
