import type { ClipboardEvent } from 'react'
import { type Pasted, readPaste, tableText } from '../clipboard'
import type { Matrix, Place } from '../matrix'

type Clipboard = {
  shown: Matrix
  at: Place
  anchor: Place
  isRange: readonly boolean[]
  typing: boolean
  editable: boolean
  clear: () => void
  onPaste: (pasted: Pasted) => void
}

/** Copies the selected rectangle as spreadsheets take it, and reads what they copied; a cell being typed into keeps its own. */
export function useClipboard({ shown, at, anchor, isRange, typing, editable, clear, onPaste }: Clipboard) {
  const copy = (event: ClipboardEvent) => {
    if (typing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', tableText(shown, anchor, at))
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event)
      if (!typing && editable) clear()
    },
    onPaste: (event: ClipboardEvent) => {
      if (typing || !editable) return
      event.preventDefault()
      onPaste(readPaste(event.clipboardData.getData('text/plain'), anchor, at, shown.length, isRange))
    },
  }
}
