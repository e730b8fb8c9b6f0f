import { Circle, CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { type Verdict, verdictNames } from '../progress'

const looks: Record<Verdict, { icon: LucideIcon; style: string }> = {
  reached: { icon: CircleCheck, style: 'border border-signed bg-signed-bg text-signed' },
  at_risk: {
    icon: TriangleAlert,
    style: 'border border-dashed border-proposal bg-proposal-bg text-proposal',
  },
  missed: { icon: CircleX, style: 'border-2 border-overdue bg-overdue-bg text-overdue' },
  not_reported: { icon: Circle, style: 'border border-not-opened bg-not-opened-bg text-not-opened' },
}

/** How a result stands, in colour, border, shape and word. */
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
