import { LinkButton } from '@/components/ui/link-button'
import { figureInWords } from '@/features/target/figure'
import { latestOf } from '../periods'
import { verdictOf } from '../verdict'
import { type AssignedResult, fullName } from '../words'
import { ReportInShort } from './report-history'
import { VerdictTag } from './verdicts'

/** A unit's targets of one campaign, each with its latest result and the way to report another. */
export function OwnResults({ rows }: { rows: readonly AssignedResult[] }) {
  return (
    <ol>
      {rows.map((row, index) => (
        <Item key={row.assignmentId} row={row} ordinal={index + 1} />
      ))}
    </ol>
  )
}

function Item({ row, ordinal }: { row: AssignedResult; ordinal: number }) {
  const latest = latestOf(row.reports)
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 gap-y-2 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[2rem_minmax(0,1fr)_auto]">
      <span className="figures text-muted">
        <span className="sr-only">Số thứ tự </span>
        {ordinal}
      </span>
      <div className="grid min-w-0 content-start gap-1">
        {row.parentName && <p className="text-small text-muted">{row.parentName}</p>}
        <h3 className="font-semibold">{row.name}</h3>
        <p className="text-muted">
          Được giao: <span className="figures">{figureInWords(row)}</span>
        </p>
        {latest && (
          <p>
            <ReportInShort target={row} report={latest} />
          </p>
        )}
        <p>
          <VerdictTag verdict={verdictOf(row, latest)} />
        </p>
      </div>
      <div className="no-print col-start-2 md:col-start-3">
        <LinkButton href={`/results/${row.assignmentId}`}>
          Báo cáo kết quả<span className="sr-only"> {fullName(row)}</span>
        </LinkButton>
      </div>
    </li>
  )
}
