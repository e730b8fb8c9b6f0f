// biome-ignore-all lint/a11y/noRedundantRoles: a grid is no table for a screen reader, unless the roles are said
'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Selection } from '@/components/ui/use-selection'
import { formatCount } from '@/lib/decimal'
import type { BoardUnit } from '../board'
import { UnitHeader, UnitRow } from './unit-row'
import { useNewCursor } from './use-new-cursor'

const pageSize = 500

interface UnitPagesProps {
  units: BoardUnit[]
  /** The place of each unit among all: its STT, however the list is narrowed down. */
  index: ReadonlyMap<string, number>
  /** The unit at hand: its row comes into view with the focus on it. */
  cursor: string | undefined
  selection: Selection | undefined
  onOpen: (code: string) => void
}

/** The units as a list in pages of 500, of which only the rows in view are in the document. */
export function UnitPages({ units, index, cursor, selection, onOpen }: UnitPagesProps) {
  const [page, setPage] = useState(0)
  const scroller = useRef<HTMLElement>(null)
  const rows = useRef<HTMLTableSectionElement>(null)
  const awaited = useRef<string>(undefined)
  const pages = Math.max(1, Math.ceil(units.length / pageSize))
  const openPage = Math.min(page, pages - 1)
  const from = openPage * pageSize
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
      <Pager page={openPage} pages={pages} from={from} count={own.length} all={units.length} onTurn={turn} />
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
            {own.slice(first, last).map((unit, at) => (
              <UnitRow
                key={unit.code}
                unit={unit}
                ordinal={(index.get(unit.code) ?? 0) + 1}
                rowIndex={first + at + 2}
                selection={selection}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

interface PagerProps {
  page: number
  pages: number
  from: number
  count: number
  all: number
  onTurn: (page: number) => void
}

/** Which part of a long list is open, and the way to the next and the previous one, round and round. */
function Pager({ page, pages, from, count, all, onTurn }: PagerProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="figures">
        {formatCount(count === 0 ? 0 : from + 1)}-{formatCount(from + count)} trên {formatCount(all)} đơn vị
      </p>
      {pages > 1 && (
        <nav aria-label="Trang của danh sách" className="flex items-center gap-3">
          <Button onClick={() => onTurn((page + pages - 1) % pages)}>Trang trước</Button>
          <span className="figures">
            Trang {page + 1}/{pages}
          </span>
          <Button onClick={() => onTurn((page + 1) % pages)}>Trang sau</Button>
        </nav>
      )}
    </div>
  )
}

/** Rows drawn above and below those in view, so that a quick turn of the wheel meets no gap. */
const beyond = 8

/**
 * Which of `count` rows of one height are in view in a scrolling element, and a little beyond. The height is that of the
 * row that the element's `data-row` marks, so that style alone decides it.
 */
function useWindow(scroller: RefObject<HTMLElement | null>, count: number) {
  const [view, setView] = useState({ top: 0, height: 600, row: 44 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const row = element.querySelector('[data-row]')?.getBoundingClientRect().height || 44
      setView({ top: element.scrollTop, height: element.clientHeight, row })
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const watching = new ResizeObserver(look)
    watching.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      watching.disconnect()
    }
  }, [scroller])
  const first = Math.max(0, Math.min(count - 1, Math.floor(view.top / view.row)) - beyond)
  const last = Math.min(count, Math.ceil((view.top + view.height) / view.row) + beyond)
  return { first, last, row: view.row }
}
