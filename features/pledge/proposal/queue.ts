import { type Figure, formatFigure } from '@/features/target/figure'
import type { TargetRecord, UnitAssignment } from '@/features/target/queries'
import { type SplitEffect, splitEffect } from '@/features/target/split'
import { daysBetween } from '@/lib/dates'
import type { Decimal } from '@/lib/decimal'
import type { ProposalOutcome } from '@/lib/terms'
import { matches } from '@/lib/text'
import type { ProposalRecord } from './queries'

/** What the office answers a proposal with, in words. */
export const outcomeNames: Record<ProposalOutcome, string> = {
  kept: 'Giữ nguyên mức được giao',
  adjusted: 'Điều chỉnh',
  noted: 'Ghi nhận',
}

export const queueFilters = ['open', 'answered', 'all'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** A proposal as the queue shows it: figures in the document's form, age in whole days, the split's effect. */
export type QueueRow = Omit<ProposalRecord, 'assigned' | 'proposed'> & {
  assigned: string
  proposed: string
  days: number
  effect: SplitEffect | null
}

/** A proposal about to be answered, and with what. */
export type Answering = { row: QueueRow; outcome: 'kept' | 'noted' }

/** The queue's rows at `now`, in the order of the proposals. */
export function queueRows(
  proposals: readonly ProposalRecord[],
  targets: readonly TargetRecord[],
  assignments: readonly UnitAssignment[],
  now: Date,
): QueueRow[] {
  return proposals.map(({ assigned, proposed, ...rest }) => {
    const inWords = (ends: { low: Decimal; high: Decimal | null }) =>
      formatFigure({ ...rest, ...ends } satisfies Figure)
    const whole = targets.find(({ id }) => id === rest.targetId)
    const split = whole?.allocation === 'split' && isOpen(rest) && !rest.superseded
    const parts = assignments.filter(({ targetId }) => targetId === rest.targetId).map(({ low }) => low)
    const changes = [{ before: assigned.low, after: proposed.low }]
    return {
      ...rest,
      assigned: inWords(assigned),
      proposed: inWords(proposed),
      days: daysBetween(rest.at, now),
      effect: split ? splitEffect({ total: whole.low, parts, changes }) : null,
    }
  })
}

type Answerable = Pick<ProposalRecord, 'answer'>

/** Whether the unit still waits for the office's word. */
export const isOpen = ({ answer }: Answerable): boolean => answer === null

/** The rows that a filter leaves and whose unit, target or reason has words beginning like those searched for. */
export const selectRows = <
  Row extends Answerable & Pick<QueueRow, 'unit' | 'unitShort' | 'targetName' | 'targetCode' | 'reason'>,
>(
  rows: readonly Row[],
  filter: QueueFilter,
  search: string,
): Row[] =>
  rows.filter(
    (row) =>
      passes(row, filter) &&
      matches([row.unit, row.unitShort, row.targetCode, row.targetName, row.reason].join(' '), search),
  )

/** How many rows each filter leaves. */
export const countRows = (rows: readonly Answerable[]): Record<QueueFilter, number> => ({
  open: rows.filter(isOpen).length,
  answered: rows.filter((row) => !isOpen(row)).length,
  all: rows.length,
})

const passes = (row: Answerable, filter: QueueFilter) =>
  filter === 'all' || isOpen(row) === (filter === 'open')
