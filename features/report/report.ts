import { type Decimal, formatDecimal } from '@/lib/decimal'
import { matches } from '@/lib/text'
import { overdueName, type UnitStatus, unitStatusNames } from '@/lib/vi'

/** What a cell holds: words, a count, an exact figure, a unit's status, or nothing. */
export type Cell = string | number | { decimal: Decimal } | { status: UnitStatus; overdue: boolean } | null

export type ReportColumn = {
  header: string
  /** Figures are set to the right. */
  figure?: boolean
  /** Its share of the table's width beside the other columns'. */
  share: number
}

/** Rows under their columns; the STT column is added by whoever shows it. `total` closes the table. */
export type ReportTable = {
  title: string
  /** At most 31 characters without \ / ? * [ ] : for a sheet's name. */
  short: string
  columns: ReportColumn[]
  rows: Cell[][]
  total?: Cell[]
  /** Said in place of the table when it has no rows. */
  empty: string
}

/** A report as it is shown on screen, on paper and in a workbook. */
export type Report = { title: string; lead: string; tables: ReportTable[] }

/** A table that counts under `headers` for each of its rows, whose first cell is a name under `by`. */
export const countTable = (
  by: 'Khối' | 'Đơn vị',
  headers: readonly string[],
  { rows, total, empty }: Pick<ReportTable, 'rows' | 'total' | 'empty'>,
): ReportTable => ({
  title: `Theo ${by.toLowerCase()}`,
  short: `Theo ${by.toLowerCase()}`,
  columns: [{ header: by, share: 6 }, ...headers.map((header) => ({ header, figure: true, share: 2 }))],
  rows,
  total,
  empty,
})

/** A cell as people read it; nothing reads ''. */
export function cellInWords(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return formatDecimal(String(cell))
  if ('decimal' in cell) return formatDecimal(cell.decimal)
  const name = unitStatusNames[cell.status]
  return cell.overdue ? `${name}, ${overdueName.toLowerCase()}` : name
}

/** The rows in whose words `search` is found without marks, each with its number in the whole table. */
export const searchReport = (rows: readonly Cell[][], search: string): { ordinal: number; cells: Cell[] }[] =>
  rows
    .map((cells, index) => ({ ordinal: index + 1, cells }))
    .filter(({ cells }) => matches(cells.map(cellInWords).join(' '), search))

/** '62,5%' of `part` in `whole`, to one decimal and never rounded up to 100%; '–' of nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–'
  const tenths = Math.floor((part * 1000) / whole)
  return `${formatDecimal(tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`)}%`
}
