'use client'

import { StatusTag } from '@/components/ui/status-tag'
import type { UnitStatus } from '@/lib/vi'
import { unitStatusNames } from '@/lib/vi'
import type { Board, BoardUnit } from '../board'
import type { View } from '../components/board-controls'
import type { Picking } from '../selection'
import { placesOf } from '../unit-index'
import { UnitMosaic } from './unit-mosaic'
import { UnitPages } from './unit-pages'

interface LargeUnitsProps {
  board: Board
  shown: BoardUnit[]
  /** By what the units shown were chosen: another choice begins the list anew. */
  choice: string
  view: View
  cursor: string | undefined
  picking: Picking | undefined
  onCursor: (code: string) => void
  onOpen: (code: string) => void
}

/** The units of a board that has too many for tiles: all on one canvas, or a list by the page. */
export function LargeUnits({
  board,
  shown,
  choice,
  view,
  cursor,
  picking,
  onCursor,
  onOpen,
}: LargeUnitsProps) {
  const { blocks, units } = board
  if (view === 'list')
    return shown.length === 0 ? null : (
      <UnitPages
        key={choice}
        units={shown}
        places={placesOf(units)}
        cursor={cursor}
        picking={picking}
        onOpen={onOpen}
      />
    )
  const lit = shown.length === units.length ? null : new Set(shown)
  return (
    <div className="grid gap-4">
      <Legend units={units} />
      <UnitMosaic {...{ blocks, units, lit, cursor, onCursor, onOpen }} />
    </div>
  )
}

function Legend({ units }: { units: BoardUnit[] }) {
  const present = new Set(units.map(({ status }) => status))
  const statuses = (Object.keys(unitStatusNames) as UnitStatus[]).filter((status) => present.has(status))
  return (
    <ul aria-label="Chú giải" className="flex flex-wrap gap-2">
      {statuses.map((status) => (
        <li key={status}>
          <StatusTag status={status} />
        </li>
      ))}
    </ul>
  )
}
