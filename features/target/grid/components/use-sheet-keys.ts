import type { KeyboardEvent } from 'react'
import type { Cell } from '../cell'
import { placeAfter, placeAfterCommit, writes } from '../keyboard'
import type { Place } from '../matrix'
import type { useEntry } from './use-entry'

type Keys = {
  at: Place
  size: { rows: number; cols: number }
  editable: boolean
  value: Cell
  entering: ReturnType<typeof useEntry>
  move: (to: Place, extend?: boolean) => void
  selectAll: () => void
  clear: () => void
  undo: () => void
}

/** What each key does in the grid: one set of keys while a cell is typed into, another while it is not. */
export function useSheetKeys({ at, size, editable, value, entering, move, ...acts }: Keys) {
  const whileTyping = (event: KeyboardEvent<HTMLElement>) => {
    const inButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') {
      entering.cancel()
      return move(at)
    }
    const asks = event.key === 'Tab' && entering.entry?.problem?.kind === 'ambiguous'
    const next = inButton || asks ? null : placeAfterCommit(event.key, event.shiftKey, at, size)
    if (!next) return
    event.preventDefault()
    if (entering.commit()) move(next)
  }
  const whileMoving = (event: KeyboardEvent<HTMLElement>) => {
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey }
    const act = event.altKey ? null : actOf(press, event.shiftKey)
    if (!act) return
    event.preventDefault()
    act()
  }
  const actOf = (press: { key: string; ctrl: boolean }, shift: boolean) => {
    const to = placeAfter(press, at, size)
    if (to) return () => move(to, shift)
    const shortcut = press.ctrl ? press.key.toLowerCase() : null
    if (shortcut === 'a') return acts.selectAll
    if (press.key === 'Escape') return () => move(at)
    if (!editable) return null
    if (shortcut === 'z') return acts.undo
    if (press.key === 'Delete' || press.key === 'Backspace') return acts.clear
    if (press.key === 'Enter' || press.key === 'F2') return () => entering.open(value)
    return writes(press) ? () => entering.type(press.key) : null
  }
  return (event: KeyboardEvent<HTMLElement>) => (entering.entry ? whileTyping : whileMoving)(event)
}
