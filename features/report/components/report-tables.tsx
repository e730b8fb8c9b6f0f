'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { type Cell, cellInWords, type ReportTable, searchReport } from '../report'

const longEnoughToSearch = 15

// A column of this share of the width or less holds a code or a count.
const narrow = 2

/** The tables of a report; the long ones are narrowed down by a search without marks. */
export function ReportTables({ tables }: { tables: readonly ReportTable[] }) {
  const [search, setSearch] = useState('')
  const searched = tables.some(({ rows }) => rows.length > longEnoughToSearch)
  return (
    <>
      {searched && (
        <SearchInput
          label="Tìm trong báo cáo"
          placeholder="Tìm trong báo cáo, ví dụ: my dinh"
          value={search}
          onSearch={setSearch}
        />
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
