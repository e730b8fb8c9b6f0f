import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { StepState } from '../steps'

const words: Record<StepState, string> = { done: '✓ Đã xong', now: '◐ Đang ở bước này', later: '○ Chưa đến' }

/** One step of the ceremony's running order, with where it stands in shape and word. */
export function Step({ title, state, children }: { title: string; state: StepState; children: ReactNode }) {
  return (
    <li aria-current={state === 'now' ? 'step' : undefined}>
      <Card
        title={title}
        aside={<span className="text-small text-muted">{words[state]}</span>}
        className={state === 'now' ? 'border-l-8 border-l-gold' : undefined}
      >
        {children}
      </Card>
    </li>
  )
}
