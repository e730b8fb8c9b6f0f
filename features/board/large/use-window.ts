'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows drawn above and below those in view, so that a quick turn of the wheel meets no gap. */
const beyond = 8

/**
 * Which of `count` rows of one height are in view in a scrolling element, and a little beyond. The height is that of the
 * row that the element's `data-row` marks, so that style alone decides it.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number) {
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
