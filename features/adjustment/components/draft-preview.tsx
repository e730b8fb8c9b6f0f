import { Notice } from '@/components/ui/notice'
import { consequenceInWords } from '../impact'
import type { previewOf } from '../typed-figures'

type DraftPreviewProps = { target: string; preview: ReturnType<typeof previewOf> }

/** Says before saving whom the figures typed so far concern; a reader hears it once they rest. */
export function DraftPreview({ target, preview: { consequence, changed, split } }: DraftPreviewProps) {
  const over = split?.state === 'over'
  return (
    <Notice
      tone={over ? 'warning' : 'info'}
      title={changed === 0 ? 'Chưa nhập mức mới nào' : 'Nếu điều chỉnh'}
    >
      <ul className="grid list-disc gap-1 pl-5">
        {consequenceInWords(consequence).map((line) => (
          <li key={line}>{line}.</li>
        ))}
        {consequence.sign.length > 0 && (
          <li>Có đơn vị đã ký nên dự thảo chờ một đồng chí khác của văn phòng phê duyệt.</li>
        )}
        {split && (
          <li className={over ? 'font-semibold text-overdue' : undefined}>
            Tổng phân bổ “{target}”: <span className="figures">{split.words}</span>.
          </li>
        )}
      </ul>
    </Notice>
  )
}
