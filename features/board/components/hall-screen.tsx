'use client'

import { useEffect, useMemo, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { formatTime } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { isLarge } from '../board'
import { applyHall, type HallBoard } from '../hall'
import { type HallPage, hallPages, pageOfNewSignature } from '../hall-pages'
import { HallGrid } from './hall-grid'
import { useLive } from './use-live'
import { turnEvery, useTurning } from './use-turning'

interface HallScreenProps {
  token: string
  initial: HallBoard
  readAt: string
}

/** The hall's projector: who has signed, block by block, with the page turned to where a signature comes in. */
export function HallScreen({ token, initial, readAt }: HallScreenProps) {
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

interface HallHeadingProps {
  hall: HallBoard
  page: HallPage | undefined
}

/** What is being signed, how many have, and the block on show; a complete block has its gold rule. */
function HallHeading({ hall: { campaign, totals }, page }: HallHeadingProps) {
  const complete = page !== undefined && page.block.signed === page.block.units
  return (
    <header className="grid gap-[1.6vh]">
      <div className="flex items-center justify-between gap-[4vh]">
        <div className="grid min-w-0 gap-[0.4vh]">
          <p className="text-[2.4vh] leading-[1.4] text-hall-waiting-ink">{campaign.issuingBody}</p>
          <h1 className="text-[5vh] leading-[1.35]">{campaign.title}</h1>
        </div>
        {campaign.phase === 'before' ? (
          <p className="grid shrink-0 justify-items-end gap-[0.6vh]">
            <strong className="text-[5vh] leading-[1.35] text-hall-signed">Chưa bắt đầu ký</strong>
            <span className="text-[2.6vh] text-hall-waiting-ink">
              <span className="figures">{formatCount(totals.units)}</span> đơn vị sẽ ký giao ước
            </span>
          </p>
        ) : (
          <p className="flex shrink-0 items-baseline gap-[1.4vh]">
            <strong className="figures text-[11vh] leading-none tracking-tight text-hall-signed">
              {formatCount(totals.signed)}
            </strong>
            <span className="figures text-[5vh] leading-none">/{formatCount(totals.units)}</span>
            <span className="text-[2.6vh] text-hall-waiting-ink">
              {campaign.phase === 'over' ? 'đơn vị đã ký, đã khóa sổ' : 'đơn vị đã ký'}
            </span>
          </p>
        )}
      </div>
      {page && (
        <div
          className={classNames(
            'flex items-baseline justify-between gap-[3vh] border-b-[0.5vh] pb-[0.8vh] transition-colors duration-600',
            complete ? 'border-hall-signed' : 'border-hall-waiting',
          )}
        >
          <h2 className="text-[3.4vh] leading-[1.35]">
            {page.block.name}
            {page.parts > 1 && (
              <span className="font-normal text-hall-waiting-ink">{` (${page.part}/${page.parts})`}</span>
            )}
          </h2>
          {page.block.code && (
            <p className={classNames('figures shrink-0 text-[3.4vh]', complete && 'text-hall-signed')}>
              {formatCount(page.block.signed)}/{formatCount(page.block.units)}
            </p>
          )}
        </div>
      )}
    </header>
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
