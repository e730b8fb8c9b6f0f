import type { ReactNode } from 'react'
import { useId } from 'react'

interface ProgressLineProps {
  label: ReactNode
  value: number
  max: number
}

/** "31/56" with its line; how far something countable has come. */
export function ProgressLine({ label, value, max }: ProgressLineProps) {
  const labelId = useId()
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <span id={labelId}>{label}</span>
        <span className="figures font-semibold">
          {value}/{max}
        </span>
      </div>
      <progress aria-labelledby={labelId} value={value} max={Math.max(max, 1)} className="progress-line" />
    </div>
  )
}
