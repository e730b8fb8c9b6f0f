import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import type { CheckedSum } from '../split'
import { countChecks, type TreeRow } from '../tree'

const looks: Record<CheckedSum['verdict'], { icon: LucideIcon; word: string; style: string }> = {
  right: { icon: CircleCheck, word: 'Khớp', style: 'text-signed' },
  rest: { icon: CircleDashed, word: 'Còn lại', style: 'text-muted' },
  wrong: { icon: CircleAlert, word: 'Không khớp', style: 'font-semibold text-overdue' },
}

/** A sum as it was checked; red only where it is wrong. */
export function CheckLine({ check: { words, verdict } }: { check: CheckedSum }) {
  const { icon: Icon, word, style } = looks[verdict]
  return (
    <span className={classNames('flex gap-1.5', style)}>
      <Icon aria-hidden="true" className="mt-[0.2em] size-[1.05em] shrink-0" />
      <span className="sr-only">{word}: </span>
      <span className="figures">{words}</span>
    </span>
  )
}

/** One line on all sum checks of a campaign. */
export function CheckSummary({ rows }: { rows: readonly TreeRow[] }) {
  const { all, right, rest, wrong } = countChecks(rows)
  if (all === 0) return <Notice>Chưa có tổng nào để kiểm tra.</Notice>
  const others = [
    rest > 0 && `${rest} tổng còn phần chưa giao (được phép)`,
    wrong > 0 && `${wrong} tổng không khớp, cần xem lại`,
  ].filter(Boolean)
  return (
    <Notice tone={wrong > 0 ? 'danger' : 'success'}>
      Kiểm tra tổng: <b className="figures font-semibold">{`${right}/${all}`}</b> khớp
      {others.length > 0 && `; ${others.join('; ')}`}.
    </Notice>
  )
}
