'use client'

import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { useSelection } from '@/components/ui/use-selection'
import { formatInstant } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { type Board, isLarge } from '../board'
import { type Filter, selectUnits } from '../filter'
import { BlockCards, LargeUnits } from '../large/large-board'
import { BoardControls, type View } from './board-controls'
import { BoardSummary, StaleNotice } from './board-summary'
import { type RemindLink, remindable, SelectionBar } from './selection'
import { SignatureNews } from './signature-news'
import { UnitDialog } from './unit-dialog'
import { UnitList } from './unit-list'
import { UnitTiles } from './unit-tiles'
import { useBoardKeys } from './use-board-keys'
import { useBoard } from './use-live'

interface BoardViewProps {
  initial: Board
  /** When the server read `initial`. */
  readAt: string
  /** For who may pick units and have them reminded. */
  RemindLink: RemindLink | undefined
}

/** The live board of a campaign. */
export function BoardView({ initial, readAt, RemindLink }: BoardViewProps) {
  const { value: board, freshAt, lost } = useBoard(initial, readAt)
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const [view, setView] = useState<View>('tiles')
  const [block, setBlock] = useState<string>()
  const [cursor, setCursor] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const region = useRef<HTMLDivElement>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const selected = useSelection()
  const selection = RemindLink && selected
  const wanted = useDeferredValue(search)
  const { blocks, units } = board
  const large = isLarge(board)
  const own = useMemo(() => (block ? units.filter((unit) => unit.block === block) : units), [units, block])
  const listed = useMemo(() => selectUnits(own, filter, wanted), [own, filter, wanted])
  useBoardKeys(region, searchInput, {
    pick:
      selection &&
      ((code) => {
        if (remindable(listed).includes(code)) selection.choose([code], !selection.chosen.has(code))
      }),
    step: large ? (by) => setCursor(unitAfter(listed, cursor, by)) : undefined,
  })
  return (
    <div ref={region} className="grid min-w-0 gap-6">
      <StaleNotice lost={lost} freshAt={freshAt} />
      <SignatureNews board={board} />
      <BoardSummary board={board} />
      {large && <BlockCards blocks={blocks} chosen={block} onChoose={setBlock} />}
      <BoardControls
        {...{ units: own, filter, search, searchInput, view, large }}
        onFilter={setFilter}
        onSearch={setSearch}
        onView={setView}
      />
      {selection && <SelectionBar all={units} {...{ listed, selection, RemindLink }} />}
      {listed.length === 0 && <NothingListed board={board} />}
      {large && units.length > 0 && (
        <LargeUnits
          {...{ board, listed, view, cursor, selection }}
          choice={[block, filter, wanted].join()}
          onCursor={setCursor}
          onOpen={setOpened}
        />
      )}
      {!large && view === 'tiles' && (
        <UnitTiles blocks={blocks} units={listed} selection={selection} onOpen={setOpened} />
      )}
      {!large && (
        <div
          className={classNames(
            'gap-4 print:text-[9pt] print:[&>section]:break-inside-avoid max-sm:[&_td:empty]:hidden',
            view === 'list' ? 'grid' : 'hidden print:grid',
          )}
        >
          <UnitList blocks={blocks} units={listed} all={units} selection={selection} onOpen={setOpened} />
        </div>
      )}
      <p className="hidden print:block">Số liệu lúc {formatInstant(freshAt)}</p>
      <UnitDialog
        unit={units.find(({ code }) => code === opened)}
        blocks={blocks}
        onClose={() => setOpened(undefined)}
      />
    </div>
  )
}

function NothingListed({ board: { units, totals } }: { board: Board }) {
  if (units.length < totals.units) return <p role="status">Đang tải {formatCount(totals.units)} đơn vị…</p>
  return (
    <EmptyState
      title={units.length === 0 ? 'Đợt thi đua chưa có đơn vị nào' : 'Không có đơn vị nào phù hợp'}
    />
  )
}

/** The code of the unit after or before another; of the first or the last where that is not listed. */
function unitAfter(listed: Board['units'], code: string | undefined, by: 1 | -1): string | undefined {
  const at = listed.findIndex((unit) => unit.code === code)
  if (at < 0) return listed.at(by > 0 ? 0 : -1)?.code
  return listed[Math.min(Math.max(at + by, 0), listed.length - 1)]?.code
}
