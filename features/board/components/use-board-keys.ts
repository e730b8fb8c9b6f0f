'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * `/` goes to the search, j and k to the next and the previous unit, x picks the unit at hand where units can be picked;
 * never while somebody types or a dialog is open.
 */
export function useBoardKeys(
  region: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  pick?: (code: string) => void,
) {
  const picking = useRef(pick)
  useEffect(() => {
    picking.current = pick
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === '/') search.current?.focus()
      else if (event.key === 'j') step(region.current, 1)
      else if (event.key === 'k') step(region.current, -1)
      else if (event.key === 'x' && picking.current) pickFocused(picking.current)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [region, search])
}

function step(region: HTMLElement | null, by: 1 | -1) {
  const units = [...(region?.querySelectorAll<HTMLElement>('[data-unit]') ?? [])]
  const shown = units.filter((unit) => unit.getClientRects().length > 0)
  const at = shown.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)
  shown[next]?.focus()
}

function pickFocused(pick: (code: string) => void) {
  const code = (document.activeElement as HTMLElement | null)?.dataset.unit
  if (code) pick(code)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
