'use client'

import { type RefObject, useEffect, useRef } from 'react'

type Keys = {
  /** Where units can be picked. */
  pick?: ((code: string) => void) | undefined
  /** Where not all units are in the document; otherwise the focus goes from one to the next. */
  step?: ((by: 1 | -1) => void) | undefined
}

/**
 * `/` goes to the search, j and k to the next and the previous unit, x picks the unit at hand where units can be picked;
 * never while somebody types or a dialog is open.
 */
export function useBoardKeys(
  region: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  keys: Keys,
) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const { pick, step = (by) => stepFocus(region.current, by) } = current.current
      if (event.key === '/') search.current?.focus()
      else if (event.key === 'j') step(1)
      else if (event.key === 'k') step(-1)
      else if (event.key === 'x' && pick) pickFocused(pick)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [region, search])
}

function stepFocus(region: HTMLElement | null, by: 1 | -1) {
  const units = [...(region?.querySelectorAll<HTMLElement>('[data-unit]') ?? [])]
  const visible = units.filter((unit) => unit.getClientRects().length > 0)
  const at = visible.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1)
  visible[next]?.focus()
}

function pickFocused(pick: (code: string) => void) {
  const code = (document.activeElement as HTMLElement | null)?.dataset.unit
  if (code) pick(code)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
