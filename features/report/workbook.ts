import { formatInstant } from '@/lib/dates'
import type { Decimal } from '@/lib/decimal'
import { writeWorkbook } from '@/lib/xlsx'
import { type Cell, cellInWords, type Report, type ReportTable } from './report'

// A spreadsheet counts in binary, exact to this many digits.
const exactDigits = 15

/** A report as an .xlsx: a sheet a table with its columns in the first row, then a sheet that says what and when. */
export const reportWorkbook = (
  { title, lead, tables }: Report,
  { campaign }: { campaign: { title: string } },
  at: Date,
): Promise<Uint8Array> =>
  writeWorkbook([
    ...tables.map(sheet),
    {
      name: 'Thông tin',
      rows: [
        ['Mục', 'Nội dung'],
        ['Báo cáo', title],
        ['Đợt thi đua', campaign.title],
        ['Tóm tắt', lead],
        ['Số liệu lúc', formatInstant(at)],
      ],
    },
  ])

const sheet = ({ short, columns, rows, total }: ReportTable) => ({
  name: short,
  rows: [
    ['STT', ...columns.map(({ header }) => header)],
    ...rows.map((cells, index) => [index + 1, ...cells.map(cellValue)]),
    ...(total ? [['', ...total.map(cellValue)]] : []),
  ],
})

function cellValue(cell: Cell): string | number {
  if (typeof cell === 'number') return cell
  if (cell !== null && typeof cell === 'object' && 'decimal' in cell) return decimalValue(cell.decimal)
  return cellInWords(cell)
}

const decimalValue = (decimal: Decimal) =>
  decimal.replace(/\D/g, '').length > exactDigits ? cellInWords({ decimal }) : Number(decimal)
