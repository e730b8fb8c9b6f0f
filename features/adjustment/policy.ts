import type { Person } from '@/lib/actor'

type Affected = { signed: boolean }
type Drafted = { draftedBy: string; effectiveAt: Date | null; withdrawnAt: Date | null }

/** The office adjusts figures. */
export const canAdjust = (actor: Person): boolean => actor.role === 'office'

/** Neither in effect nor taken back. */
export const isUnderWay = ({ effectiveAt, withdrawnAt }: Omit<Drafted, 'draftedBy'>): boolean =>
  effectiveAt === null && withdrawnAt === null

/** Whether a second person has to approve: somebody has signed, also on paper, over what would change. */
export const needsApproval = (rows: readonly Affected[]): boolean => rows.some(({ signed }) => signed)

/** Whether this person may let the adjustment take effect: nobody approves what they drafted (ASVS 5.0, 2.3.5). */
export const canApply = (actor: Person, drafted: Drafted, rows: readonly Affected[]): boolean =>
  canAdjust(actor) && isUnderWay(drafted) && (!needsApproval(rows) || actor.accountId !== drafted.draftedBy)

/** Whether this person may put further figures into the draft: it stays the word of one. */
export const canExtend = (actor: Person, drafted: Drafted): boolean =>
  canAdjust(actor) && isUnderWay(drafted) && actor.accountId === drafted.draftedBy
