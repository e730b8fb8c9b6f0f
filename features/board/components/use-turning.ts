'use client'

import { useCallback, useEffect, useState } from 'react'

export const turnEvery = 12_000

/**
 * Turns through the first `turned` of `pages` by itself, back to them from any other: the space bar or `toggle` pauses
 * it, the arrow keys turn by hand.
 */
export function useTurning(pages: number, turned: number) {
  const [page, setPage] = useState(0)
  const [paused, setPaused] = useState(false)
  const toggle = useCallback(() => setPaused((was) => !was), [])
  const open = Math.min(page, Math.max(pages - 1, 0))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was turned to by hand gets its full time
  useEffect(() => {
    if (paused || pages < 2) return
    const timer = setTimeout(() => setPage(open + 1 < turned ? open + 1 : 0), turnEvery)
    return () => clearTimeout(timer)
  }, [open, paused, pages, turned, page])

  useEffect(() => {
    const turn = (by: number) => setPage((open + by + pages) % Math.max(pages, 1))
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return
      if (event.key === ' ') toggle()
      else if (event.key === 'ArrowRight') turn(1)
      else if (event.key === 'ArrowLeft') turn(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [open, pages, toggle])

  return { page: open, setPage, paused, toggle }
}
