import { type FocusEvent, useEffect, useId, useRef } from 'react'
import { editText, showCell } from '../cell'
import type { useEntry } from './use-entry'

type CellEntryProps = ReturnType<typeof useEntry> & { label: string; onChoose: () => void }

/** The cell while it is typed into: what does not read as a figure is answered here, what reads two ways is asked. */
export function CellEntry({ entry, label, type, take, commit, onChoose }: CellEntryProps) {
  const input = useRef<HTMLInputElement>(null)
  const messageId = useId()
  const problem = entry?.problem
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (problem) input.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [problem])
  function leave({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.parentElement?.contains(relatedTarget)) commit()
  }
  return (
    <div className="grid gap-1">
      <input
        ref={input}
        value={entry?.text ?? ''}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? messageId : undefined}
        className="entry-grid-input figures"
      />
      {problem && (
        <div id={messageId} role="alert" className="entry-grid-problem">
          {problem.kind === 'wrong' ? problem.message : `“${entry.text.trim()}” đọc được hai cách. Chọn số:`}
        </div>
      )}
      {problem?.kind === 'ambiguous' && (
        <div className="flex flex-wrap gap-1">
          {problem.readings.map((reading) => (
            <button
              key={reading.low}
              type="button"
              aria-label={`${editText(reading)}, hiện là ${showCell(reading)}`}
              onClick={() => {
                take(reading)
                onChoose()
              }}
              className="entry-grid-reading figures"
            >
              {editText(reading)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
