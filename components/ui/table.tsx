// biome-ignore-all lint/a11y/noRedundantRoles: Safari drops the table from its tree when CSS changes display, unless the roles are said
import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row, index: number) => ReactNode
  /** Figures are set in tabular digits, to the right. */
  figures?: boolean
  /** The cell that names the row for a screen reader. */
  rowHeader?: boolean
  className?: string
}

interface TableProps<Row> {
  caption: ReactNode
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** What stands under STT; rows are counted from 1 when it is left out. */
  ordinal?: (row: Row, index: number) => ReactNode
  rowClassName?: (row: Row, index: number) => string | undefined
  /** On a phone each row becomes a block with its column names, in place of a sideways scroll. */
  stacked?: boolean
}

/** A table with its STT column; wide ones scroll inside their own frame, never the page. */
export function Table<Row>(props: TableProps<Row>) {
  const captionId = useId()
  const { caption, captionHidden, columns, rows, rowKey, rowClassName, stacked } = props
  const ordinal = props.ordinal ?? ((_: Row, index: number) => index + 1)
  return (
    <section aria-labelledby={captionId} tabIndex={stacked ? undefined : 0} className="data-table-frame">
      <table role="table" className={classNames('data-table', stacked && 'data-table-stacked')}>
        <caption id={captionId} className={captionHidden ? 'sr-only' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="data-table-ordinal">
              STT
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={classNames(column.figures && 'data-table-figures', column.className)}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} role="row" className={rowClassName?.(row, index)}>
              <td role="cell" data-label="STT" className="data-table-ordinal figures">
                {ordinal(row, index)}
              </td>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={column.cell(row, index)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const className = classNames(column.figures && 'figures data-table-figures', column.className)
  if (column.rowHeader) {
    return (
      <th role="rowheader" scope="row" data-label={column.header} className={className}>
        {content}
      </th>
    )
  }
  return (
    <td role="cell" data-label={column.header} className={className}>
      {content}
    </td>
  )
}
