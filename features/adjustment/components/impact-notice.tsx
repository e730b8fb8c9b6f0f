import { Notice } from '@/components/ui/notice'
import type { SplitEffect } from '@/features/target/split'
import { type ChangedRow, type Impact, impactInWords, impactOf } from '../impact'
import type { previewOf } from '../typed-figures'

type Split = SplitEffect & { target: string }

/** What figures ask of the units and make of split totals, before they take effect. */
export function ImpactNotice({ rows, splits }: { rows: readonly ChangedRow[]; splits: readonly Split[] }) {
  return <ImpactList title="Khi điều chỉnh có hiệu lực" impact={impactOf(rows)} splits={splits} />
}

type DraftPreviewProps = { target: string; preview: ReturnType<typeof previewOf> }

/** Says before saving whom the figures typed so far concern; a reader hears it once they rest. */
export function DraftPreview({ target, preview: { impact, changed, split } }: DraftPreviewProps) {
  return (
    <ImpactList
      title={changed === 0 ? 'Chưa nhập mức mới nào' : 'Nếu điều chỉnh'}
      impact={impact}
      splits={split ? [{ target, ...split }] : []}
      approval={impact.sign.length > 0}
    />
  )
}

type ImpactListProps = { title: string; impact: Impact; splits: readonly Split[]; approval?: boolean }

function ImpactList({ title, impact, splits, approval = false }: ImpactListProps) {
  const over = splits.some(({ state }) => state === 'over')
  return (
    <Notice tone={over ? 'warning' : 'info'} title={title}>
      <ul className="grid list-disc gap-1 pl-5">
        {impactInWords(impact).map((line) => (
          <li key={line}>{line}.</li>
        ))}
        {approval && <li>Có đơn vị đã ký nên dự thảo chờ một đồng chí khác của văn phòng phê duyệt.</li>}
        {splits.map(({ target, words, state }) => (
          <li key={target} className={state === 'over' ? 'font-semibold text-overdue' : undefined}>
            Tổng phân bổ “{target}”: <span className="figures">{words}</span>.
          </li>
        ))}
      </ul>
    </Notice>
  )
}
