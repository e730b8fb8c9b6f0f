'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'

interface MoveButtonsProps {
  /** What is moved, as its buttons say it. */
  name: string
  onMove: (by: -1 | 1) => void
}

const keys: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 }

/** One place up or down, by press or by Alt and an arrow while the focus is here. */
export function MoveButtons({ name, onMove }: MoveButtonsProps) {
  function press(event: KeyboardEvent) {
    const by = event.altKey && keys[event.key]
    if (!by) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <span className="flex gap-1 no-print">
      <Button
        aria-label={`Chuyển ${name} lên`}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => onMove(-1)}
        onKeyDown={press}
        className="px-1.5"
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button
        aria-label={`Chuyển ${name} xuống`}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => onMove(1)}
        onKeyDown={press}
        className="px-1.5"
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
    </span>
  )
}
