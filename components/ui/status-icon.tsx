import type { ReactNode } from 'react'
import type { UnitStatus } from '@/lib/vi'

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />

const checked = (
  <path
    fill="currentColor"
    fillRule="evenodd"
    d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.6 3.9L7 9.5 4.9 7.4 3.5 8.8 7 12.3l6-6Z"
  />
)

const again = (
  <g fill="none" stroke="currentColor" strokeWidth="2">
    <path d="M13.5 8A5.5 5.5 0 1 1 11.6 3.8" />
    <path d="M12.2 .8v3.4H8.8" />
  </g>
)

const shapes: Record<UnitStatus, ReactNode> = {
  not_opened: ring,
  viewed: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.5" fill="currentColor" />
    </>
  ),
  proposal: <path fill="currentColor" d="M6.8 1h2.4l-.4 9H7.2zM6.7 12h2.6v2.6H6.7z" />,
  acknowledged: (
    <>
      {ring}
      <path fill="currentColor" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  signed: checked,
  resign_needed: again,
  resigned: checked,
  paper: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M2.5 1h7l4 4v10h-11zm2 2v10h7V6H8.5V3zM6 8h4v1.5H6zm0 2.5h4V12H6z"
    />
  ),
}

/** The shape of a status alone, for places where its word stands elsewhere. */
export function StatusIcon({ status, className = 'size-[1em]' }: { status: UnitStatus; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`shrink-0 ${className}`}>
      {shapes[status]}
    </svg>
  )
}
