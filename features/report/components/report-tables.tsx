'use client'

import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { type Cell, cellInWords, type ReportTable, searchReport } from '../report'

const longEnoughToSearch = 15

// A column of this share of the width or less holds a code or a count.
const narrow = 2

/** The tables of a report; the long ones are narrowed down by a search without marks. */
export function ReportTables({ tables }: { tables: readonly ReportTable[] }) {
  const [search, setSearch] = useState('')
  const searchId = useId()
  const searched = tables.some(({ rows }) => rows.length > longEnoughToSearch)
  return (
    <>
      {searched && (
        <div className="no-print relative w-full sm:max-w-sm">
          <label htmlFor={searchId} className="sr-only">
            Tìm trong báo cáo, gõ có dấu hoặc không dấu
          </label>
          <Search aria-hidden="true" className="absolute inset-y-0 left-2 my-auto size-4 text-muted" />
          <TextInput
            id={searchId}
            type="search"
            autoComplete="off"
            placeholder="Tìm trong báo cáo, ví dụ: my dinh"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="pl-8"
          />
        </div>
      )}
      {tables.map((table) => (
        <One key={table.title} table={table} search={table.rows.length > longEnoughToSearch ? search : ''} />
      ))}
    </>
  )
}

type Row = { ordinal: number | null; cells: Cell[] }

function One({ table, search }: { table: ReportTable; search: string }) {
  const { title, columns, rows, total, empty } = table
  const found = searchReport(rows, search)
  if (rows.length === 0) return <EmptyState title={title}>{empty}</EmptyState>
  const shown: Row[] = total && !search.trim() ? [...found, { ordinal: null, cells: total }] : found
  const shownColumns = columns.map(
    ({ header, figure, share }, at): Column<Row> => ({
      key: header,
      header,
      cell: ({ cells }) => <Words cell={cells[at] ?? null} />,
      figures: figure,
      rowHeader: at === 0,
      className: figure || share <= narrow ? 'min-w-0!' : undefined,
    }),
  )
  return (
    <div className="grid gap-2">
      <p role="status" className="no-print text-muted empty:hidden">
        {search.trim() && `${title}: ${found.length} trong ${rows.length} dòng`}
      </p>
      {found.length === 0 ? (
        <EmptyState title="Không có dòng nào khớp">Đồng chí thử từ khác hoặc xóa ô tìm.</EmptyState>
      ) : (
        <Table
          caption={title}
          columns={shownColumns}
          rows={shown}
          rowKey={({ ordinal }) => String(ordinal)}
          ordinal={({ ordinal }) => ordinal ?? ''}
          rowClassName={({ ordinal }) =>
            ordinal === null ? 'font-semibold [&>th]:font-semibold' : undefined
          }
          stacked
        />
      )}
    </div>
  )
}

function Words({ cell }: { cell: Cell }) {
  if (cell !== null && typeof cell === 'object' && 'status' in cell) {
    return (
      <span className="whitespace-nowrap">
        <StatusTag {...cell} />
      </span>
    )
  }
  return <span className="whitespace-pre-line">{cellInWords(cell)}</span>
}
