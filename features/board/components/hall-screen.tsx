'use client'

import { useEffect, useMemo, useRef } from 'react'
import { formatTime } from '@/lib/dates'
import { isLarge } from '../board'
import { applyHall, type HallBoard } from '../hall'
import { hallPages, pageOfNewSignature } from '../hall-pages'
import { HallComplete } from './hall-complete'
import { HallControls } from './hall-controls'
import { HallGrid } from './hall-grid'
import { HallHeading } from './hall-heading'
import { useLive } from './use-live'
import { turnEvery, useTurning } from './use-turning'

/** The hall's projector: who has signed, block by block, with the page turned to where a signature comes in. */
export function HallScreen({
  token,
  initial,
  readAt,
}: {
  token: string
  initial: HallBoard
  readAt: string
}) {
  const { value: hall, freshAt, lost } = useLive(`/api/screen/${token}`, initial, readAt, applyHall)
  const { pages, turned } = useMemo(() => hallPages(hall), [hall])
  const { page, setPage, paused, toggle } = useTurning(pages.length, turned)
  const before = useRef(initial.units)
  const jumpedAt = useRef(0)

  useEffect(() => {
    const signedOn = pageOfNewSignature(before.current, pages)
    before.current = hall.units
    if (signedOn < 0 || paused || Date.now() < jumpedAt.current + (isLarge(hall) ? turnEvery : 0)) return
    jumpedAt.current = Date.now()
    setPage(signedOn)
  }, [hall, pages, paused, setPage])

  const shown = pages[page]
  const counted = page < turned ? turned : pages.length
  const complete = hall.totals.units > 0 && hall.totals.signed === hall.totals.units
  return (
    <main
      data-hall=""
      className="grid grid-rows-[auto_minmax(0,1fr)_auto] gap-[1.6vh] bg-hall px-[4vh] py-[2.4vh] text-hall-ink [--color-link:var(--color-hall-signed)]"
    >
      {complete ? (
        <HallComplete hall={hall} />
      ) : (
        <>
          <HallHeading hall={hall} page={shown} />
          {shown && <HallGrid key={`${shown.block.code}-${shown.part}`} page={shown} />}
        </>
      )}
      <footer className="flex min-h-[4.4vh] items-center justify-between gap-[2vh] text-[2vh] text-hall-waiting-ink">
        <p role="status">
          {lost && (
            <span className="rounded-[0.8vh] border-[0.2vh] border-dashed border-hall-signed px-[1.6vh] py-[0.6vh] font-semibold text-hall-signed">
              Mất kết nối - số liệu lúc {formatTime(freshAt)}
            </span>
          )}
        </p>
        <HallControls page={page} pages={complete ? 0 : counted} paused={paused} onToggle={toggle} />
      </footer>
    </main>
  )
}
