import Link from 'next/link'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import type { AdjustmentHead, AdjustmentRow } from '../labels'
import { decisionOf } from '../labels'
import { stateOf } from '../state'
import { StateTag } from './state-tag'

type Listed = AdjustmentHead & { rows: AdjustmentRow[] }

const columns: Column<Listed>[] = [
  {
    key: 'decision',
    header: 'Quyết định điều chỉnh',
    rowHeader: true,
    cell: (one) => (
      <Link
        href={`/proposals/adjustments/${one.adjustment.id}`}
        prefetch={false}
        className="link link-target"
      >
        {decisionOf(one)}
      </Link>
    ),
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

const namesShown = 4

function unique(names: string[]): string {
  const once = [...new Set(names)]
  const rest = once.length - namesShown
  return once.slice(0, namesShown).join(', ') + (rest > 0 ? ` và ${rest} mục khác` : '')
}
