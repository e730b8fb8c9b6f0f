import { type Column, Table } from '@/components/ui/table'
import { type Verdict, verdictNames } from '../progress'
import type { VerdictCounts } from '../standing'

type Row = { code: string; name: string; counts: VerdictCounts }
type VerdictCountsProps = { caption: string; first: string; rows: readonly Row[]; codes?: boolean }

const counted: Verdict[] = ['reached', 'at_risk', 'missed', 'not_reported']

/** How many results came to each verdict, a block or a target a line. */
export function VerdictCountsTable({ caption, first, rows, codes = false }: VerdictCountsProps) {
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: first,
      cell: ({ code, name }) => (codes ? `${code}. ${name}` : name),
      rowHeader: true,
    },
    {
      key: 'all',
      header: 'Lượt giao',
      cell: ({ counts }) => counts.all,
      figures: true,
      className: 'w-24 print:w-auto',
    },
    ...counted.map((verdict) => ({
      key: verdict,
      header: verdictNames[verdict],
      cell: ({ counts }: Row) => counts[verdict],
      figures: true,
      className: 'w-28 print:w-auto',
    })),
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ code }) => code} stacked />
}
