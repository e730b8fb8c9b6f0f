import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

interface ToggleProps {
  pressed: boolean
  onPress: () => void
  children: ReactNode
}

/** A chip that narrows a list down or turns its view. */
export function Toggle({ pressed, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'inline-flex min-h-control cursor-pointer items-center gap-1.5 rounded-control border px-3',
        pressed ? 'border-ink bg-ink font-semibold text-white' : 'border-control bg-white hover:border-ink',
      )}
    >
      {children}
    </button>
  )
}
