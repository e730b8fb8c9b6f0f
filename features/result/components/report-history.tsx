import { Card } from '@/components/ui/card'
import { type Figure, figureInWords } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import { type ResultPeriod, resultPeriods } from '@/lib/terms'
import { periodName } from '../periods'
import { verdictOf } from '../verdict'
import { type AssignedResult, fullName, type Report, valueInWords } from '../words'
import { VerdictTag } from './verdicts'

type ReportHistoryProps = { target: Figure; reports: readonly Report[] }

/** All that was reported of a target, by period; what was corrected is under what corrects it. */
export function ReportHistory({ target, reports }: ReportHistoryProps) {
  if (reports.length === 0) return <p className="text-muted">Chưa có báo cáo nào.</p>
  const periods = [...resultPeriods].reverse()
  return (
    <ul className="grid gap-4">
      {periods.map((period) => {
        const own = reports.filter((report) => report.period === period)
        return own.length > 0 && <OfPeriod key={period} period={period} target={target} reports={own} />
      })}
    </ul>
  )
}

function OfPeriod({ period, target, reports }: ReportHistoryProps & { period: ResultPeriod }) {
  const [current, ...corrected] = reports
  return (
    <li className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{periodName(period)}</span>
        <VerdictTag verdict={verdictOf(target, current!)} />
      </p>
      <Entry target={target} report={current!} />
      {corrected.length > 0 && (
        <details>
          <summary className="cursor-pointer text-link">{corrected.length} kết quả đã sửa trước đó</summary>
          <div className="grid gap-2 py-2 pl-4">
            {corrected.map((report) => (
              <Entry key={report.id} target={target} report={report} />
            ))}
          </div>
        </details>
      )}
    </li>
  )
}

function Entry({ target, report }: { target: Figure; report: Report }) {
  return (
    <div className="grid gap-0.5">
      <p className="figures font-semibold">{valueInWords(target, report.value)}</p>
      {report.note && <p className="whitespace-pre-line">{report.note}</p>}
      {report.fileId && (
        <p>
          <a href={`/files/${report.fileId}`} download className="link">
            Tải tệp minh chứng: {report.fileName}
          </a>
        </p>
      )}
      <p className="text-small text-muted">
        {report.by}, <span className="figures">{formatInstant(report.at)}</span>
      </p>
    </div>
  )
}

/** A report in short: its period, its value, who sent it and when. */
export function ReportInShort({
  target,
  report,
}: {
  target: Figure
  report: Omit<Report, 'id' | 'fileId' | 'fileName'>
}) {
  return (
    <>
      {periodName(report.period)}:{' '}
      <span className="figures font-semibold">{valueInWords(target, report.value)}</span>
      <span className="block text-small text-muted">
        {report.by}, <span className="figures">{formatInstant(report.at)}</span>
      </span>
    </>
  )
}

/** All targets of a unit, each with all that was reported of it. */
export function UnitResults({ rows }: { rows: readonly AssignedResult[] }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {rows.map((row) => (
        <Card key={row.assignmentId} title={`${row.code}. ${fullName(row)}`}>
          <p className="text-muted">
            Được giao: <span className="figures">{figureInWords(row)}</span>
          </p>
          <ReportHistory target={row} reports={row.reports} />
        </Card>
      ))}
    </div>
  )
}
