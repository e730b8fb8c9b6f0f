import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { ShownCheck } from '../tree'

const looks: Record<ShownCheck['verdict'], { icon: LucideIcon; word: string; style: string }> = {
  right: { icon: CircleCheck, word: 'Khớp', style: 'text-signed' },
  rest: { icon: CircleDashed, word: 'Còn lại', style: 'text-muted' },
  wrong: { icon: CircleAlert, word: 'Không khớp', style: 'font-semibold text-overdue' },
}

/** A sum as it was checked; red only where it is wrong. */
export function CheckLine({ check: { words, verdict } }: { check: ShownCheck }) {
  const { icon: Icon, word, style } = looks[verdict]
  return (
    <span className={classNames('flex gap-1.5', style)}>
      <Icon aria-hidden="true" className="mt-[0.2em] size-[1.05em] shrink-0" />
      <span className="sr-only">{word}: </span>
      <span className="figures">{words}</span>
    </span>
  )
}
