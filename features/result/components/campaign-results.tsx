import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { type Column, Table } from '@/components/ui/table'
import { figureInWords } from '@/features/target/figure'
import type { ResultRow } from '../campaign-results'
import type { ResultsPage } from '../results-page'
import { fullName } from '../words'
import { ReportInShort } from './report-history'
import { ResultsFilterForm, ResultsPager } from './results-filter'
import { RuleDetails, VerdictCountsTable, VerdictSummary, VerdictTag } from './verdicts'

type CampaignResultsProps = { path: string; results: ResultsPage }

/** The counts of a campaign's results, and the results that the filter leaves, a page at a time. */
export function CampaignResults({ path, results }: CampaignResultsProps) {
  const { filter, counts, blocks, targets, matching, rows, from, page, pages } = results
  return (
    <>
      <VerdictSummary counts={counts} />
      <RuleDetails />
      <VerdictCountsTable caption="Theo khối" first="Khối" rows={blocks} />
      <VerdictCountsTable caption="Theo chỉ tiêu" first="Chỉ tiêu" rows={targets} codes />
      <ResultsFilterForm path={path} filter={filter} blocks={blocks} targets={targets} />
      {matching === 0 ? (
        <EmptyState
          title="Không có kết quả nào khớp"
          actions={<LinkButton href={path}>Xem toàn bộ kết quả</LinkButton>}
        >
          Không có chỉ tiêu nào của đơn vị khớp với các điều kiện lọc.
        </EmptyState>
      ) : (
        <ResultsTable path={path} rows={rows} from={from} caption={`Theo đơn vị: ${matching} lượt giao`} />
      )}
      <ResultsPager path={path} filter={filter} page={page} pages={pages} />
    </>
  )
}

type ResultsTableProps = { path: string; rows: readonly ResultRow[]; from: number; caption: string }

/** Units' targets with their results; a unit's name leads to all that it has reported. */
function ResultsTable({ path, rows, from, caption }: ResultsTableProps) {
  const columns: Column<ResultRow>[] = [
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

function Reported({ row }: { row: ResultRow }) {
  const { report } = row
  if (!report) return <span className="text-muted">–</span>
  return (
    <>
      <ReportInShort target={row} report={report} />
      {report.note && <span className="block text-small">{report.note}</span>}
    </>
  )
}
