import { Notice } from '@/components/ui/notice'
import type { SplitEffect } from '@/features/target/split'
import { consequenceInWords, consequenceOf } from '../impact'

interface ConsequenceNoticeProps {
  rows: Parameters<typeof consequenceOf>[0]
  splits: readonly (SplitEffect & { target: string })[]
}

/** What figures ask of the units and make of split totals, before they take effect. */
export function ConsequenceNotice({ rows, splits }: ConsequenceNoticeProps) {
  const lines = consequenceInWords(consequenceOf(rows))
  const over = splits.some(({ state }) => state === 'over')
  return (
    <Notice tone={over ? 'warning' : 'info'} title="Khi điều chỉnh có hiệu lực">
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}.</li>
        ))}
        {splits.map(({ target, words, state }) => (
          <li key={target} className={state === 'over' ? 'font-semibold text-overdue' : undefined}>
            Tổng phân bổ “{target}”: <span className="figures">{words}</span>.
          </li>
        ))}
      </ul>
    </Notice>
  )
}
