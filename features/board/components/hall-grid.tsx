'use client'

import { useLayoutEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { StatusIcon } from '@/components/ui/status-icon'
import type { HallPage, HallTile } from '../hall-pages'

const columnClasses = { 2: 'grid-cols-2', 3: 'grid-cols-3', 4: 'grid-cols-4' }

/** The tiles of one page. Names are set as large as the longest of them allows. */
export function HallGrid({ page: { units, columns } }: { page: HallPage }) {
  const grid = useRef<HTMLUListElement>(null)
  const names = units.map(({ name }) => name).join('\n')

  // Before the page is painted, so that nobody sees a name cut off.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other names need another size
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const refit = () => fitNames(element)
    refit()
    document.fonts.ready.then(refit)
    const watching = new ResizeObserver(refit)
    watching.observe(element)
    return () => watching.disconnect()
  }, [names, columns])

  return (
    <ul
      ref={grid}
      className={classNames('grid min-h-0 auto-rows-[minmax(0,20vh)] gap-[1.6vh]', columnClasses[columns])}
    >
      {units.map((unit) => (
        <Tile key={unit.code} tile={unit} />
      ))}
    </ul>
  )
}

function Tile({ tile: { code, name, signed, progress } }: { tile: HallTile }) {
  return (
    <li
      data-tile={code}
      className={classNames(
        'relative grid min-h-0 min-w-0 grid-rows-[minmax(0,1fr)_auto] gap-[0.2vh] overflow-hidden rounded-[1vh] border-[0.2vh] px-[1.8vh] py-[0.8vh] transition-colors duration-600',
        signed
          ? 'border-hall-signed bg-hall-waiting text-hall-signed-ink'
          : 'border-hall-waiting-line bg-hall-waiting text-hall-waiting-ink',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'absolute inset-0 origin-left bg-hall-signed transition-transform duration-600 ease-out',
          signed ? 'scale-x-100' : 'scale-x-0',
        )}
      />
      <span data-name="" className="relative min-h-0 text-balance font-semibold leading-[1.25] text-[4.07vh]">
        {name}
      </span>
      <span className="relative flex items-center gap-[0.8vh] text-[2.1vh] leading-[1.3]">
        <StatusIcon status={signed ? 'signed' : 'not_opened'} />
        {progress ?? (signed ? 'Đã ký' : 'Đang chờ')}
      </span>
    </li>
  )
}

// In hundredths of the screen's height, where 4.07 are 44 pixels of 1080: the least is what the last row still reads.
const largest = 5.4
const smallest = 2
const step = 0.1

/** Sets every name inside `container` in the largest size at which none of them is cut off. */
function fitNames(container: HTMLElement): void {
  const names = [...container.querySelectorAll<HTMLElement>('[data-name]')]
  for (let size = largest; ; size -= step) {
    for (const name of names) name.style.fontSize = `${Math.max(size, smallest)}vh`
    if (size <= smallest || names.every(isWhole)) return
  }
}

const isWhole = (name: HTMLElement) =>
  name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth + 1
