import { Circle, CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { type Column, Table } from '@/components/ui/table'
import type { VerdictCounts } from '../campaign-results'
import { outcomeRule, rules, type Verdict, verdictNames, verdicts } from '../verdict'

const looks: Record<Verdict, { icon: LucideIcon; style: string }> = {
  reached: { icon: CircleCheck, style: 'border border-signed bg-signed-bg text-signed' },
  at_risk: {
    icon: TriangleAlert,
    style: 'border border-dashed border-proposal bg-proposal-bg text-proposal',
  },
  missed: { icon: CircleX, style: 'border-2 border-overdue bg-overdue-bg text-overdue' },
  not_reported: { icon: Circle, style: 'border border-not-opened bg-not-opened-bg text-not-opened' },
}

/** A verdict in colour, border, shape and word. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { icon: Icon, style } = looks[verdict]
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center gap-[0.4em] rounded-control px-[0.55em] text-small leading-heading font-semibold whitespace-nowrap',
        style,
      )}
    >
      <Icon aria-hidden="true" className="size-[1em] shrink-0" />
      {verdictNames[verdict]}
    </span>
  )
}

/** One line of counts over everything that was assigned. */
export function VerdictSummary({ counts }: { counts: VerdictCounts }) {
  return (
    <ul aria-label="Tổng hợp kết quả" className="flex flex-wrap gap-x-6 gap-y-2">
      {verdicts.map((verdict) => (
        <li key={verdict} className="flex items-center gap-2">
          <span className="figures text-h2 font-semibold">{counts[verdict]}</span>
          <VerdictTag verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

type Row = { code: string; name: string; counts: VerdictCounts }
type VerdictCountsProps = { caption: string; first: string; rows: readonly Row[]; codes?: boolean }

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
    ...verdicts.map((verdict) => ({
      key: verdict,
      header: verdictNames[verdict],
      cell: ({ counts }: Row) => counts[verdict],
      figures: true,
      className: 'w-28 print:w-auto',
    })),
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ code }) => code} stacked />
}

/** How a result is compared with its target, for whoever asks. */
export function RuleDetails() {
  return (
    <details>
      <summary className="cursor-pointer text-link">Cách đánh giá kết quả</summary>
      <ul className="grid max-w-text list-disc gap-1 py-2 pl-6">
        {rules.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
        <li>{outcomeRule}</li>
      </ul>
    </details>
  )
}
