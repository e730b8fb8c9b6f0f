'use client'

import { useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { useSelection } from '@/components/ui/use-selection'
import { formatInstant } from '@/lib/dates'
import { apply, type Board } from '../board'
import { type Filter, selectUnits } from '../filter'
import { remindable } from '../picking'
import { BoardControls, type View } from './board-controls'
import { BoardSummary } from './board-summary'
import { PickBar } from './pick-bar'
import { SignatureNews } from './signature-news'
import { StaleNotice } from './stale-notice'
import { UnitDialog } from './unit-dialog'
import { UnitList } from './unit-list'
import { UnitTiles } from './unit-tiles'
import { useBoardKeys } from './use-board-keys'
import { useLive } from './use-live'

interface BoardViewProps {
  initial: Board
  /** When the server read `initial`. */
  readAt: string
  mayRemind: boolean
}

/** The live board of a campaign. */
export function BoardView({ initial, readAt, mayRemind }: BoardViewProps) {
  const { value: board, freshAt, lost } = useLive('/api/board', initial, readAt, apply)
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const [view, setView] = useState<View>('tiles')
  const [opened, setOpened] = useState<string>()
  const region = useRef<HTMLDivElement>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const selection = useSelection()
  const { blocks, units } = board
  const shown = selectUnits(units, filter, search)
  const picking = mayRemind ? selection : undefined
  useBoardKeys(region, searchInput, (code) => {
    if (remindable(shown).includes(code)) picking?.choose([code], !picking.chosen.has(code))
  })
  return (
    <div ref={region} className="grid min-w-0 gap-6">
      <StaleNotice lost={lost} freshAt={freshAt} />
      <SignatureNews board={board} />
      <BoardSummary board={board} />
      <BoardControls
        {...{ units, filter, search, searchInput, view }}
        onFilter={setFilter}
        onSearch={setSearch}
        onView={setView}
      />
      {picking && <PickBar shown={shown} all={units} picking={picking} />}
      {shown.length === 0 && (
        <EmptyState
          title={units.length === 0 ? 'Đợt thi đua chưa có đơn vị nào' : 'Không có đơn vị nào phù hợp'}
        />
      )}
      {view === 'tiles' && <UnitTiles blocks={blocks} units={shown} picking={picking} onOpen={setOpened} />}
      <div
        className={classNames(
          'gap-4 print:text-[9pt] print:[&>section]:break-inside-avoid max-sm:[&_td:empty]:hidden',
          view === 'list' ? 'grid' : 'hidden print:grid',
        )}
      >
        <UnitList blocks={blocks} units={shown} all={units} picking={picking} onOpen={setOpened} />
      </div>
      <p className="hidden print:block">Số liệu lúc {formatInstant(freshAt)}</p>
      <UnitDialog
        unit={units.find(({ code }) => code === opened)}
        blocks={blocks}
        onClose={() => setOpened(undefined)}
      />
    </div>
  )
}
