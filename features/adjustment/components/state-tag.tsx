import { CircleCheck, CircleX, Clock, type LucideIcon, UserCheck } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { type AdjustmentState, adjustmentStates } from '../state'

const looks: Record<AdjustmentState, { icon: LucideIcon; style: string }> = {
  waiting_approval: { icon: UserCheck, style: 'border-dashed border-proposal bg-proposal-bg text-proposal' },
  waiting_effect: { icon: Clock, style: 'border-viewed bg-viewed-bg text-viewed' },
  effective: { icon: CircleCheck, style: 'border-signed bg-signed-bg text-signed' },
  withdrawn: { icon: CircleX, style: 'border-not-opened bg-not-opened-bg text-not-opened' },
}

export function StateTag({ state }: { state: AdjustmentState }) {
  const { icon: Icon, style } = looks[state]
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center gap-[0.4em] whitespace-nowrap rounded-control border px-[0.55em] text-small font-semibold',
        style,
      )}
    >
      <Icon aria-hidden="true" className="size-[1em]" />
      {adjustmentStates[state]}
    </span>
  )
}
