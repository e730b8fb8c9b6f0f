'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'

interface MoveButtonsProps {
  /** What is moved, as its buttons say it. */
  name: string
  onMove: (by: -1 | 1) => void
}

const ways = [
  { by: -1, way: 'lên', key: 'ArrowUp', Icon: ArrowUp },
  { by: 1, way: 'xuống', key: 'ArrowDown', Icon: ArrowDown },
] as const

/** One place up or down, by press or by Alt and an arrow while the focus is here. */
export function MoveButtons({ name, onMove }: MoveButtonsProps) {
  function press(event: KeyboardEvent) {
    const way = event.altKey && ways.find(({ key }) => key === event.key)
    if (!way) return
    event.preventDefault()
    onMove(way.by)
  }
  return (
    <span className="flex gap-1 no-print">
      {ways.map(({ by, way, key, Icon }) => (
        <Button
          key={key}
          aria-label={`Chuyển ${name} ${way}`}
          aria-keyshortcuts={`Alt+${key}`}
          onClick={() => onMove(by)}
          onKeyDown={press}
          className="px-1.5"
        >
          <Icon aria-hidden="true" className="size-4" />
        </Button>
      ))}
    </span>
  )
}
