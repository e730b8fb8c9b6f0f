'use client'

import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { useSelection } from '@/components/ui/use-selection'
import { formatInstant } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { type Board, isLarge } from '../board'
import { type Filter, selectUnits } from '../filter'
import { BlockCards } from '../large/block-cards'
import { LargeUnits } from '../large/large-units'
import { remindable } from '../selection'
import { BoardControls, type View } from './board-controls'
import { BoardSummary } from './board-summary'
import { PickBar, type RemindLink } from './pick-bar'
import { SignatureNews } from './signature-news'
import { StaleNotice } from './stale-notice'
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
  const selection = useSelection()
  const wanted = useDeferredValue(search)
  const { blocks, units } = board
  const large = isLarge(board)
  const own = useMemo(() => (block ? units.filter((unit) => unit.block === block) : units), [units, block])
  const shown = useMemo(() => selectUnits(own, filter, wanted), [own, filter, wanted])
  const picking = RemindLink && selection
  useBoardKeys(region, searchInput, {
    pick:
      picking &&
      ((code) => {
        if (remindable(shown).includes(code)) picking.choose([code], !picking.chosen.has(code))
      }),
    step: large ? (by) => setCursor(unitAfter(shown, cursor, by)) : undefined,
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
      {picking && <PickBar shown={shown} all={units} {...{ picking, RemindLink }} />}
      {shown.length === 0 && <NothingShown board={board} />}
      {large && units.length > 0 && (
        <LargeUnits
          {...{ board, shown, view, cursor, picking }}
          choice={[block, filter, wanted].join()}
          onCursor={setCursor}
          onOpen={setOpened}
        />
      )}
      {!large && view === 'tiles' && (
        <UnitTiles blocks={blocks} units={shown} picking={picking} onOpen={setOpened} />
      )}
      {!large && (
        <div
          className={classNames(
            'gap-4 print:text-[9pt] print:[&>section]:break-inside-avoid max-sm:[&_td:empty]:hidden',
            view === 'list' ? 'grid' : 'hidden print:grid',
          )}
        >
          <UnitList blocks={blocks} units={shown} all={units} picking={picking} onOpen={setOpened} />
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

function NothingShown({ board: { units, totals } }: { board: Board }) {
  if (units.length < totals.units) return <p role="status">Đang tải {formatCount(totals.units)} đơn vị…</p>
  return (
    <EmptyState
      title={units.length === 0 ? 'Đợt thi đua chưa có đơn vị nào' : 'Không có đơn vị nào phù hợp'}
    />
  )
}

/** The code of the unit after or before another; of the first or the last where that is not shown. */
function unitAfter(shown: Board['units'], code: string | undefined, by: 1 | -1): string | undefined {
  const at = shown.findIndex((unit) => unit.code === code)
  if (at < 0) return shown.at(by > 0 ? 0 : -1)?.code
  return shown[Math.min(Math.max(at + by, 0), shown.length - 1)]?.code
}
