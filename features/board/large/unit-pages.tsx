// biome-ignore-all lint/a11y/noRedundantRoles: a grid is no table for a screen reader, unless the roles are said
'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BoardUnit } from '../board'
import type { Picking } from '../selection'
import { Pager } from './pager'
import { UnitHeader, UnitRow } from './unit-row'
import { useNewCursor } from './use-new-cursor'
import { useWindow } from './use-window'

const pageSize = 500

interface UnitPagesProps {
  units: BoardUnit[]
  /** Where each unit stands among all: its STT, however the list is narrowed down. */
  places: ReadonlyMap<string, number>
  /** The unit at hand: its row comes into view with the focus on it. */
  cursor: string | undefined
  picking: Picking | undefined
  onOpen: (code: string) => void
}

/** The units as a list in pages of 500, of which only the rows in view are in the document. */
export function UnitPages({ units, places, cursor, picking, onOpen }: UnitPagesProps) {
  const [page, setPage] = useState(0)
  const scroller = useRef<HTMLElement>(null)
  const rows = useRef<HTMLTableSectionElement>(null)
  const awaited = useRef<string>(undefined)
  const pages = Math.max(1, Math.ceil(units.length / pageSize))
  const shownPage = Math.min(page, pages - 1)
  const from = shownPage * pageSize
  const own = units.slice(from, from + pageSize)
  const { first, last, row } = useWindow(scroller, own.length)

  const turn = (to: number) => {
    setPage(to)
    scroller.current?.scrollTo({ top: 0 })
  }

  useNewCursor(cursor, (code) => {
    const at = units.findIndex((unit) => unit.code === code)
    if (at < 0) return
    awaited.current = code
    setPage(Math.floor(at / pageSize))
    const top = (at % pageSize) * row
    const view = scroller.current
    if (view && (top < view.scrollTop || top + row > view.scrollTop + view.clientHeight))
      view.scrollTo({ top: top - view.clientHeight / 2 })
  })

  useEffect(() => {
    if (awaited.current === undefined) return
    const button = scroller.current?.querySelector<HTMLElement>(
      `[data-unit="${CSS.escape(awaited.current)}"]`,
    )
    if (!button) return
    awaited.current = undefined
    button.focus()
  })

  useLayoutEffect(() => {
    if (!rows.current) return
    rows.current.style.height = `${(own.length - first) * row}px`
    rows.current.style.marginTop = `${first * row}px`
  }, [own.length, first, row])

  return (
    <section aria-label="Danh sách đơn vị" className="grid gap-3 print:hidden">
      <Pager page={shownPage} pages={pages} from={from} count={own.length} all={units.length} onTurn={turn} />
      <section
        ref={scroller}
        aria-label="Các đơn vị của trang"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        className="h-[70vh] overflow-auto border-y border-line"
      >
        <table role="table" aria-label="Danh sách đơn vị" aria-rowcount={own.length + 1} className="block">
          <UnitHeader />
          <tbody ref={rows} role="rowgroup" className="block">
            {own.slice(first, last).map((unit, index) => (
              <UnitRow
                key={unit.code}
                unit={unit}
                ordinal={(places.get(unit.code) ?? 0) + 1}
                rowIndex={first + index + 2}
                picking={picking}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
