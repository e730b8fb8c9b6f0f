import { useRef, useState } from 'react'
import { type Cell, editText, type ReadCell, readCell } from '../cell'

export type Entry = { text: string; problem: Exclude<ReadCell, { kind: 'value' }> | null }

/** What is being typed into a cell; `onRead` gets the figure once it reads as one. */
export function useEntry(isRange: boolean, onRead: (value: Cell) => void) {
  const [entry, show] = useState<Entry | null>(null)
  // A control that leaves the page while it has the focus sends a last blur, with what it knew before.
  const live = useRef<Entry | null>(null)
  const set = (next: Entry | null) => {
    live.current = next
    show(next)
  }
  const take = (value: Cell) => {
    set(null)
    onRead(value)
  }
  return {
    entry,
    open: (value: Cell) => set({ text: editText(value), problem: null }),
    type: (text: string) => set({ text, problem: null }),
    cancel: () => set(null),
    take,
    /** Whether the cell is free again: false leaves it open, with what is wrong. */
    commit: (): boolean => {
      if (!live.current) return true
      const read = readCell(live.current.text, isRange)
      if (read.kind === 'value') take(read.value)
      else set({ text: live.current.text, problem: read })
      return read.kind === 'value'
    },
  }
}
