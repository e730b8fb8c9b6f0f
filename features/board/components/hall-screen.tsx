'use client'

import { useEffect, useMemo, useRef } from 'react'
import { formatTime } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { isLarge } from '../board'
import { applyHall, type HallBoard } from '../hall'
import { hallPages, pageOfNewSignature } from '../hall-pages'
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

  const open = pages[page]
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
          <HallHeading hall={hall} page={open} />
          {open && <HallGrid key={`${open.block.code}-${open.part}`} page={open} />}
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

/** All have signed: one still title over the whole screen. */
function HallComplete({ hall: { campaign, totals } }: { hall: HallBoard }) {
  return (
    <section className="row-span-2 grid content-center justify-items-center gap-[3vh] text-center">
      <p className="text-[3vh] leading-[1.4] text-hall-waiting-ink">{campaign.issuingBody}</p>
      <h1 className="text-[7vh] leading-[1.35]">{campaign.title}</h1>
      <p className="w-[40vh] border-t-[0.5vh] border-hall-signed" />
      <p className="text-[6vh] leading-[1.35] text-hall-signed">
        <strong className="figures">
          {formatCount(totals.signed)}/{formatCount(totals.units)}
        </strong>{' '}
        đơn vị đã ký
      </p>
      <p className="max-w-[140vh] text-[3.4vh] leading-[1.4]">{campaign.theme}</p>
    </section>
  )
}

interface HallControlsProps {
  page: number
  pages: number
  paused: boolean
  onToggle: () => void
}

/** What whoever stands at the projector may want: stop the turning, fill the screen. */
function HallControls({ page, pages, paused, onToggle }: HallControlsProps) {
  return (
    <div className="flex items-center gap-[2vh]">
      {pages > 1 && (
        <>
          <p className="figures">
            Trang {page + 1}/{pages}
          </p>
          <button type="button" aria-keyshortcuts="Space" onClick={onToggle} className={buttonStyle}>
            {paused ? 'Tiếp tục chuyển trang' : 'Dừng chuyển trang'}
          </button>
        </>
      )}
      <button type="button" onClick={toggleFullScreen} className={buttonStyle}>
        Toàn màn hình
      </button>
    </div>
  )
}

const buttonStyle =
  'min-h-[4.4vh] cursor-pointer rounded-[0.8vh] border-[0.2vh] border-hall-waiting-line px-[2vh] hover:border-hall-ink hover:text-hall-ink'

const toggleFullScreen = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
