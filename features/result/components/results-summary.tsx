import { type Verdict, verdicts } from '../progress'
import type { VerdictCounts } from '../standing'
import { VerdictTag } from './verdict-tag'

/** One line of counts over everything that was assigned. */
export function ResultsSummary({ counts }: { counts: VerdictCounts }) {
  return (
    <ul aria-label="Tổng hợp kết quả" className="flex flex-wrap gap-x-6 gap-y-2">
      {verdicts.map((verdict: Verdict) => (
        <li key={verdict} className="flex items-center gap-2">
          <span className="figures text-h2 font-semibold">{counts[verdict]}</span>
          <VerdictTag verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}
