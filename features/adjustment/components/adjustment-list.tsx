import { CircleCheck, CircleX, Clock, type LucideIcon, UserCheck } from 'lucide-react'
import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import {
  type AdjustmentHead,
  type AdjustmentRow,
  type AdjustmentState,
  adjustmentStates,
  decisionOf,
  stateOf,
} from '../labels'

type Listed = AdjustmentHead & { rows: AdjustmentRow[] }

const columns: Column<Listed>[] = [
  {
    key: 'decision',
    header: 'Quyết định điều chỉnh',
    rowHeader: true,
    cell: (one) => <AdjustmentLink one={one} />,
  },
  { key: 'targets', header: 'Chỉ tiêu', cell: ({ rows }) => unique(rows.map((row) => row.targetName)) },
  { key: 'units', header: 'Đơn vị', cell: ({ rows }) => unique(rows.map((row) => row.unit)) },
  {
    key: 'drafted',
    header: 'Lập dự thảo',
    cell: ({ drafter, adjustment }) => (
      <>
        {drafter}
        <span className="figures block text-small text-muted">{formatInstant(adjustment.draftedAt)}</span>
      </>
    ),
  },
  {
    key: 'state',
    header: 'Tình trạng',
    cell: ({ adjustment, rows }) => (
      <>
        <StateTag state={stateOf(adjustment, rows)} />
        {adjustment.effectiveAt && (
          <span className="figures block text-small text-muted">{formatInstant(adjustment.effectiveAt)}</span>
        )}
      </>
    ),
  },
]

/** The adjustments of a campaign, newest first. */
export function AdjustmentList({ adjustments }: { adjustments: Listed[] }) {
  return (
    <Table
      caption="Các lần điều chỉnh, mới nhất trước"
      captionHidden
      columns={columns}
      rows={adjustments}
      rowKey={({ adjustment }) => adjustment.id}
      stacked
    />
  )
}

function AdjustmentLink({ one }: { one: AdjustmentHead }) {
  return (
    <Link href={`/proposals/adjustments/${one.adjustment.id}`} prefetch={false} className="link link-target">
      {decisionOf(one)}
    </Link>
  )
}

const namesListed = 4

function unique(names: string[]): string {
  const once = [...new Set(names)]
  const rest = once.length - namesListed
  return once.slice(0, namesListed).join(', ') + (rest > 0 ? ` và ${rest} mục khác` : '')
}

/** "Chờ phê duyệt": the drafts over signed pledges that wait for a second person. */
export function WaitingNotice({ adjustments }: { adjustments: readonly Listed[] }) {
  const waiting = adjustments.filter((one) => stateOf(one.adjustment, one.rows) === 'waiting_approval')
  if (waiting.length === 0) return null
  return (
    <Notice tone="info" title={`Chờ phê duyệt: ${waiting.length} dự thảo điều chỉnh`}>
      <ul className="grid gap-1">
        {waiting.map((one) => (
          <li key={one.adjustment.id}>
            <AdjustmentLink one={one} />, {one.drafter} lập
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const looks: Record<AdjustmentState, { icon: LucideIcon; style: string }> = {
  waiting_approval: { icon: UserCheck, style: 'border-dashed border-proposal bg-proposal-bg text-proposal' },
  waiting_effect: { icon: Clock, style: 'border-viewed bg-viewed-bg text-viewed' },
  effective: { icon: CircleCheck, style: 'border-signed bg-signed-bg text-signed' },
  withdrawn: { icon: CircleX, style: 'border-not-opened bg-not-opened-bg text-not-opened' },
}

export function StateTag({ state }: { state: AdjustmentState }) {
  const { icon: Icon, style } = looks[state]
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center gap-[0.4em] whitespace-nowrap rounded-control border px-[0.55em] text-small font-semibold',
        style,
      )}
    >
      <Icon aria-hidden="true" className="size-[1em]" />
      {adjustmentStates[state]}
    </span>
  )
}
