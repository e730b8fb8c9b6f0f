'use client'

import { classNames } from '@/components/ui/class-names'
import { StatusTag } from '@/components/ui/status-tag'
import type { Selection } from '@/components/ui/use-selection'
import { formatCount } from '@/lib/decimal'
import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import type { Board, BoardBlock, BoardUnit } from '../board'
import type { View } from '../components/board-controls'
import { unitIndex } from '../unit-index'
import { UnitMosaic } from './unit-mosaic'
import { UnitPages } from './unit-pages'

interface LargeUnitsProps {
  board: Board
  listed: BoardUnit[]
  /** By what the units listed were chosen: another choice begins the list anew. */
  choice: string
  view: View
  cursor: string | undefined
  selection: Selection | undefined
  onCursor: (code: string) => void
  onOpen: (code: string) => void
}

/** The units of a board that has too many for tiles: all on one canvas, or a list by the page. */
export function LargeUnits({ board, listed, choice, view, ...rest }: LargeUnitsProps) {
  const { blocks, units } = board
  if (view === 'list')
    return listed.length === 0 ? null : (
      <UnitPages key={choice} units={listed} index={unitIndex(units)} {...rest} />
    )
  const lit = listed.length === units.length ? null : new Set(listed)
  return (
    <div className="grid gap-4">
      <Legend units={units} />
      <UnitMosaic {...{ blocks, units, lit }} {...rest} />
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

interface BlockCardsProps {
  blocks: BoardBlock[]
  chosen: string | undefined
  onChoose: (code: string | undefined) => void
}

/** How far each block has come; pressed, the board shows its units alone. */
export function BlockCards({ blocks, chosen, onChoose }: BlockCardsProps) {
  return (
    <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
      <legend className="sr-only">Lọc theo khối</legend>
      {blocks.map(({ code, name, units, signed }) => (
        <button
          key={code}
          type="button"
          aria-pressed={code === chosen}
          onClick={() => onChoose(code === chosen ? undefined : code)}
          className={classNames(
            'grid cursor-pointer content-between gap-1.5 rounded-control border bg-white px-2.5 py-2 text-left hover:border-ink',
            code === chosen ? 'border-ink outline-2 -outline-offset-2 outline-ink' : 'border-line',
            signed === units && 'border-b-4 border-b-gold',
          )}
        >
          <span className="font-semibold leading-heading">{name}</span>{' '}
          <span className="flex items-center gap-2">
            <progress
              aria-hidden="true"
              value={signed}
              max={Math.max(units, 1)}
              className="progress-line min-w-0"
            />
            <span className={classNames('figures', signed === units ? 'text-signed' : 'text-muted')}>
              {formatCount(signed)}/{formatCount(units)}
              <span className="sr-only"> đã ký</span>
            </span>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
