import type { pledgeStanding } from '@/db/schema/standing'
import type { UnitStatus } from '@/lib/vi'

/** What a status is told from: the columns of a pledge's standing that count. */
export type StandingFacts = Pick<
  typeof pledgeStanding.$inferSelect,
  'assigned' | 'acknowledged' | 'proposed' | 'viewedAt' | 'versionNumber' | 'movedOn' | 'paperSignedOn'
>

/**
 * Where a unit stands, the furthest first: an electronic signature outweighs one on paper, and a signature
 * outweighs every preparation. Without assigned targets there is nothing to have been acknowledged.
 */
export function statusOf(facts: StandingFacts): UnitStatus {
  if (facts.versionNumber === null && facts.paperSignedOn !== null) return 'paper'
  if (facts.versionNumber !== null) {
    if (facts.movedOn) return 'resign_needed'
    return facts.versionNumber > 1 ? 'resigned' : 'signed'
  }
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
