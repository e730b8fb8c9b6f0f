import type { AssignedTarget, Decision } from '@/features/target/queries'

export type { AssignedTarget, Decision }

type Row = Pick<AssignedTarget, 'acknowledgedAt' | 'proposal' | 'answer'>

/** Whether the unit has asked for another figure and waits for the answer. */
export const hasOpenProposal = ({ proposal, answer }: Pick<Row, 'proposal' | 'answer'>): boolean =>
  proposal !== null && answer === null

/**
 * Whether a row still waits for the unit's word: it is not acknowledged and no proposal about it is open. Where the
 * campaign lets open proposals block signing, a row under one waits too. `sign_pledge` asks the same of the database.
 */
export const isOutstanding = (row: Row, proposalsBlockSigning = false): boolean =>
  row.acknowledgedAt === null && (proposalsBlockSigning || !hasOpenProposal(row))
