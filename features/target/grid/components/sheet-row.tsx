// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table of HTML, which then prints and copies as one
import { type FocusEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Cell, editText, type ReadCell, readCell, sameCell, showCell } from '../cell'
import type { Adjusted, GridUnit } from '../load'

type SheetRowProps = {
  /** The row's place among those listed. */
  row: number
  /** Its place among all units. */
  index: number
  unit: GridUnit
  cols: readonly number[]
  values: readonly Cell[]
  stored: readonly Cell[]
  adjusted: Readonly<Record<string, Adjusted>>
  editable: boolean
  /** The column of the cell that is reached by Tab, when it is in this row. */
  active: number | null
  /** The first and last selected column, when the row is in the selection. */
  from: number | null
  to: number | null
  /** Stands in the active cell while it is typed into. */
  entry: ReactNode
}

/** A unit with what it is to get of each target; drawn anew only when something in it changes. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, index, unit, cols, values, stored, adjusted, editable, active, from, to, entry } = props
  return (
    <tr>
      <td className="entry-grid-ordinal figures">{unit.ordinal}</td>
      <th scope="row" className="entry-grid-name">
        {unit.name}
      </th>
      {cols.map((at, col) => {
        const value = values[at] ?? null
        const editing = active === col && entry
        return (
          <td
            key={at}
            role="gridcell"
            data-cell={`${row}:${col}`}
            data-unsaved={sameCell(value, stored[at] ?? null) ? undefined : ''}
            tabIndex={active === col && !editing ? 0 : -1}
            aria-selected={from !== null && to !== null && col >= from && col <= to}
            aria-readonly={editable ? undefined : true}
            className="entry-grid-cell figures"
          >
            {editing || showCell(value)}
            {adjusted[`${index}:${at}`] && <sup title="Đã điều chỉnh">đc</sup>}
          </td>
        )
      })}
    </tr>
  )
})

type Entry = { text: string; problem: Exclude<ReadCell, { kind: 'value' }> | null }

/** What is being typed into a cell; `onRead` gets the figure once it reads as one. */
export function useTyping(isRange: boolean, onRead: (value: Cell) => void) {
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

export type Typing = ReturnType<typeof useTyping>

type CellEntryProps = { typing: Typing; label: string; onChoose: () => void }

/** The cell while it is typed into: what does not read as a figure is answered here, what reads two ways is asked. */
export function CellEntry({ typing: { entry, type, take, commit }, label, onChoose }: CellEntryProps) {
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
