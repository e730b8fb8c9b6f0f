import { type ClipboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { editText } from '../cell'
import { answered, type Pasted, readPaste, tableText } from '../clipboard'
import type { Change, Matrix, Place } from '../matrix'

type Clipboard = {
  visible: Matrix
  at: Place
  anchor: Place
  isRange: readonly boolean[]
  typing: boolean
  editable: boolean
  clear: () => void
  onPaste: (pasted: Pasted) => void
}

/** Copies the selected rectangle as spreadsheets take it, and reads what they copied; a cell being typed into keeps its own. */
export function clipboardHandlers({ visible, at, anchor, isRange, typing, editable, ...acts }: Clipboard) {
  const copy = (event: ClipboardEvent) => {
    if (typing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', tableText(visible, anchor, at))
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event)
      if (!typing && editable) acts.clear()
    },
    onPaste: (event: ClipboardEvent) => {
      if (typing || !editable) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      acts.onPaste(readPaste(text, anchor, at, visible.length, isRange))
    },
  }
}

/** A paste on its way: written at once, or when its question is answered; `result` is what did not fit. */
export function usePasting(onWrite: (changes: Change[]) => void) {
  const [asking, setAsking] = useState<Pasted | null>(null)
  const [result, setResult] = useState<Pasted | null>(null)
  const finish = (pasted: Pasted, changes: Change[]) => {
    setAsking(null)
    setResult(pasted.refused.length > 0 || pasted.beyond > 0 ? pasted : null)
    onWrite(changes)
  }
  return {
    asking,
    result,
    paste: (pasted: Pasted) =>
      pasted.questions.length > 0 ? setAsking(pasted) : finish(pasted, pasted.changes),
    answer: (reading: 0 | 1 | null) => {
      if (!asking) return
      const read = reading === null ? [] : asking.questions.map((question) => answered(question, reading))
      finish(asking, [...asking.changes, ...read])
    },
    close: () => setResult(null),
  }
}

type PastingNoticesProps = { pasting: ReturnType<typeof usePasting>; nameOf: (place: Place) => string }

const listed = 8

/** What of a paste did not get into the grid, cell by cell. */
export function PasteResult({ pasting: { result, close }, nameOf }: PastingNoticesProps) {
  if (!result) return null
  const { refused, beyond } = result
  return (
    <Notice tone="warning" title="Có ô không dán được; các ô khác đã dán" className="no-print">
      <ul className="list-disc pl-5">
        {refused.slice(0, listed).map((one) => (
          <li key={`${one.row}:${one.col}`}>
            {nameOf(one)}: {one.message}
          </li>
        ))}
        {refused.length > listed && <li>và {refused.length - listed} ô khác</li>}
        {beyond > 0 && <li>{beyond} ô nằm ngoài bảng</li>}
      </ul>
      <Button variant="quiet" onClick={close} className="justify-self-start">
        Đã hiểu
      </Button>
    </Notice>
  )
}

/** Asked once for all pasted figures that read two ways: a sheet writes all its figures in one manner. */
export function PasteQuestion({ pasting: { asking, answer }, nameOf }: PastingNoticesProps) {
  if (!asking) return null
  const { questions } = asking
  const [first] = questions
  return (
    <Dialog
      open
      onClose={() => answer(null)}
      title={`${questions.length} ô dán vào đọc được hai cách`}
      actions={
        first && (
          <>
            <Button onClick={() => answer(0)}>Dấu chấm ngăn hàng nghìn: {editText(first.readings[0])}</Button>
            <Button onClick={() => answer(1)}>
              Dấu chấm là dấu thập phân: {editText(first.readings[1])}
            </Button>
            <Button variant="quiet" onClick={() => answer(null)}>
              Bỏ các ô này
            </Button>
          </>
        )
      }
    >
      <ul className="list-disc pl-5">
        {questions.slice(0, listed).map((question) => (
          <li key={`${question.row}:${question.col}`}>
            {nameOf(question)}: <strong className="figures">{question.text}</strong> là{' '}
            <span className="figures">{editText(question.readings[0])}</span> hay{' '}
            <span className="figures">{editText(question.readings[1])}</span>?
          </li>
        ))}
        {questions.length > listed && <li>và {questions.length - listed} ô khác</li>}
      </ul>
    </Dialog>
  )
}
