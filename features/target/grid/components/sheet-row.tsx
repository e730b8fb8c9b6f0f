// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table of HTML, which then prints and copies as one
import { memo, type ReactNode } from 'react'
import { type Cell, sameCell, showCell } from '../cell'
import type { Adjusted, GridUnit } from '../load'

type SheetRowProps = {
  /** Where the row stands in what is shown. */
  row: number
  /** Where it stands among all units. */
  index: number
  unit: GridUnit
  cols: readonly number[]
  values: readonly Cell[]
  kept: readonly Cell[]
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
  const { row, index, unit, cols, values, kept, adjusted, editable, active, from, to, entry } = props
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
            data-unsaved={sameCell(value, kept[at] ?? null) ? undefined : ''}
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
