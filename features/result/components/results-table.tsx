import Link from 'next/link'
import { type Column, Table } from '@/components/ui/table'
import { figureInWords } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import { periodName } from '../periods'
import type { StandingResult } from '../standing'
import { fullName, valueInWords } from '../words'
import { VerdictTag } from './verdict-tag'

type ResultsTableProps = { path: string; rows: readonly StandingResult[]; from: number; caption: string }

/** Units' targets with their results; a unit's name leads to all that it has reported. */
export function ResultsTable({ path, rows, from, caption }: ResultsTableProps) {
  const columns: Column<StandingResult>[] = [
    {
      key: 'unit',
      header: 'Đơn vị',
      cell: ({ unit, unitCode, block }) => (
        <>
          <Link href={`${path}/${unitCode}`} prefetch={false} className="link">
            {unit}
          </Link>
          <span className="block text-small text-muted">{block}</span>
        </>
      ),
      rowHeader: true,
    },
    { key: 'target', header: 'Chỉ tiêu', cell: (row) => `${row.code}. ${fullName(row)}` },
    {
      key: 'assigned',
      header: 'Được giao',
      cell: figureInWords,
      figures: true,
      className: 'w-44 print:w-auto',
    },
    {
      key: 'result',
      header: 'Kết quả',
      cell: (row) => <Reported row={row} />,
      className: 'w-48 print:w-auto',
    },
    {
      key: 'verdict',
      header: 'Đánh giá',
      cell: ({ verdict }) => <VerdictTag verdict={verdict} />,
      className: 'w-36 print:w-auto',
    },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ assignmentId }) => assignmentId}
      ordinal={(_, index) => from + index}
      stacked
    />
  )
}

function Reported({ row }: { row: StandingResult }) {
  const { report } = row
  if (!report) return <span className="text-muted">–</span>
  return (
    <>
      {periodName(report.period)}:{' '}
      <span className="figures font-semibold">{valueInWords(row, report.value)}</span>
      <span className="block text-small text-muted">
        {report.by}, <span className="figures">{formatInstant(report.at)}</span>
      </span>
      {report.note && <span className="block text-small">{report.note}</span>}
    </>
  )
}
