import { Card } from '@/components/ui/card'
import { figureInWords } from '@/features/target/figure'
import { type AssignedResult, fullName } from '../words'
import { ReportHistory } from './report-history'

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
