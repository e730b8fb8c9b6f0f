import { useEffect, useRef, useState, useTransition } from 'react'
import type { FormState } from '@/lib/form'

/** Moves rows one at a time, says what came of it, and keeps the focus on the button that was pressed. */
export function useMove() {
  const [said, setSaid] = useState<FormState | null>(null)
  const [pending, startTransition] = useTransition()
  const pressed = useRef<Element | null>(null)

  // A row that changes its place in the document loses the focus inside it.
  useEffect(() => {
    const { current } = pressed
    if (said && current instanceof HTMLElement && document.activeElement !== current) current.focus()
  }, [said])

  function move(act: () => Promise<FormState>, words: string) {
    if (pending) return
    pressed.current = document.activeElement
    startTransition(async () => {
      const answer = await act()
      setSaid(answer.ok ? { ...answer, message: words } : answer)
    })
  }
  return { said, move }
}
