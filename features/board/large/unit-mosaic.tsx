'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from '@/components/ui/class-names'
import { formatInstant } from '@/lib/dates'
import { overdueName, unitStatusNames } from '@/lib/vi'
import type { BoardBlock, BoardUnit } from '../board'
import { unitIndex } from '../unit-index'
import { cornerOf, mosaicOf, placeAfter, placeAt } from './mosaic'
import { Painting } from './painting'
import { useNewCursor } from './use-new-cursor'

interface UnitMosaicProps {
  blocks: BoardBlock[]
  units: BoardUnit[]
  /** The units that are not stood back; null for all. */
  lit: ReadonlySet<BoardUnit> | null
  /** The code of the unit at hand. */
  cursor: string | undefined
  onCursor: (code: string) => void
  onOpen: (code: string) => void
}

/**
 * All units on one canvas, block by block. Arrow keys move from cell to cell, Enter opens the unit at hand; a screen
 * reader hears it as the one option of a long list.
 */
export function UnitMosaic({ blocks, units, lit, cursor, onCursor, onOpen }: UnitMosaicProps) {
  const [frame, width] = useWidth()
  const canvas = useRef<HTMLCanvasElement>(null)
  const option = useRef<HTMLDivElement>(null)
  const painting = useRef<Painting>(undefined)
  const [hovered, setHovered] = useState<string>()
  const optionId = useId()
  const index = unitIndex(units)
  // biome-ignore lint/correctness/useExhaustiveDependencies: units keep their blocks for as long as they keep their places
  const mosaic = useMemo(() => {
    const unitBlocks = units.map(({ block }) => block)
    return mosaicOf(blocks, unitBlocks, width)
  }, [index, width])
  const place = mosaic.cellOf[index.get(hovered ?? cursor ?? '') ?? -1] ?? 0
  const unit = units[mosaic.unitAt[place] ?? -1]
  useNewCursor(cursor, () => {
    frame.current?.focus({ preventScroll: true })
    option.current?.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    if (!canvas.current || width === 0) return
    painting.current ??= new Painting(canvas.current)
    painting.current.show(mosaic, width, blocks, units, lit)
  }, [mosaic, width, blocks, units, lit])

  useLayoutEffect(() => {
    const { x, y } = cornerOf(mosaic, place)
    if (option.current) option.current.style.transform = `translate(${x}px, ${y}px)`
  }, [mosaic, place])

  const onKey = (event: KeyboardEvent) => {
    const next = units[mosaic.unitAt[placeAfter(mosaic, place, event.key)] ?? -1]
    if (event.key === 'Enter' && unit) onOpen(unit.code)
    else if (/^(Arrow|Home$|End$)/.test(event.key) && next) onCursor(next.code)
    else return
    setHovered(undefined)
    event.preventDefault()
  }
  const pointed = ({ nativeEvent }: MouseEvent) =>
    units[mosaic.unitAt[placeAt(mosaic, { x: nativeEvent.offsetX, y: nativeEvent.offsetY })] ?? -1]?.code

  return (
    <div
      ref={frame}
      role="listbox"
      tabIndex={0}
      aria-label="Bản đồ các đơn vị"
      aria-activedescendant={optionId}
      data-unit={unit?.code}
      onKeyDown={onKey}
      onMouseMove={(event) => setHovered(pointed(event))}
      onMouseLeave={() => setHovered(undefined)}
      onClick={(event) => {
        const code = pointed(event)
        if (code !== undefined) onOpen(code)
      }}
      className="group relative min-w-0 overflow-x-clip outline-offset-4 print:hidden"
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus */}
      <canvas ref={canvas} aria-hidden="true" className="block w-full cursor-pointer" />
      <div
        ref={option}
        id={optionId}
        role="option"
        tabIndex={-1}
        aria-selected="true"
        aria-setsize={units.length}
        aria-posinset={place + 1}
        className={classNames(
          'pointer-events-none absolute top-0 left-0 size-2.5 scroll-my-24 outline-3 outline-offset-1 outline-link group-focus:opacity-100',
          hovered === undefined && 'opacity-0',
        )}
      >
        {unit && <Caption unit={unit} onRight={cornerOf(mosaic, place).x > width / 2} />}
      </div>
    </div>
  )
}

function Caption({ unit, onRight }: { unit: BoardUnit; onRight: boolean }) {
  const { name, status, overdue, signedAt } = unit
  return (
    <span
      className={`absolute bottom-4 w-max max-w-40 sm:max-w-72 rounded-control bg-ink px-2 py-1 text-small text-white ${onRight ? 'right-0' : 'left-0'}`}
    >
      <strong className="block">{name}</strong>
      {unitStatusNames[status]}
      {overdue && `, ${overdueName.toLowerCase()}`}
      {signedAt && `, ${formatInstant(new Date(signedAt))}`}
    </span>
  )
}

/** How wide an element is, in whole pixels; 0 until it is on the page. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = () => setWidth(element.current?.clientWidth ?? 0)
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(element.current)
    return () => watching.disconnect()
  }, [])
  return [element, width] as const
}
