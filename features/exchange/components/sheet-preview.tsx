import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Column, Table } from '@/components/ui/table'
import type { RowStatus, SheetVerdict } from '../check'
import type { DetectedSheet } from '../detect-sheet'

const statusWords: Record<RowStatus, string> = {
  new: '+ Mới',
  changed: '↻ Thay đổi',
  same: '= Không đổi',
  problem: '! Cần sửa',
  waiting: '… Chờ sửa dòng khác',
  blank: '– Trống',
}

const pageSize = 20

/** The rows as they would come in, twenty at a time; what changes shows what is stored now. */
export function SheetPreview({ sheet, verdict }: { sheet: DetectedSheet; verdict: SheetVerdict | null }) {
  const [page, setPage] = useState(0)
  const rows = sheet.rows.map((cells, index) => ({ cells, index })).filter(({ cells }) => cells.some(Boolean))
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const at = Math.min(page, pages - 1)
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'status',
      header: 'Sẽ là',
      className: 'whitespace-nowrap',
      cell: ({ index }) => statusWords[verdict?.statuses[index] ?? 'blank'],
    },
    ...sheet.columns.flatMap((key, column): Column<(typeof rows)[number]>[] =>
      key === null
        ? []
        : [
            {
              key: `${column}`,
              header: sheet.headers[column] ?? '',
              cell: ({ cells, index }) => (
                <Cell text={cells[column] ?? ''} old={verdict?.old[index]?.[column]} />
              ),
            },
          ],
    ),
  ]
  return (
    <details>
      <summary className="link cursor-pointer">
        Xem {rows.length} dòng của trang “{sheet.name}”
      </summary>
      <div className="mt-3 grid gap-3">
        <Table
          caption={`Các dòng của trang “${sheet.name}”`}
          captionHidden
          columns={columns}
          rows={rows.slice(at * pageSize, (at + 1) * pageSize)}
          rowKey={({ index }) => String(index)}
          ordinal={(_, index) => at * pageSize + index + 1}
        />
        {pages > 1 && (
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => setPage(Math.max(0, at - 1))}>Trang trước</Button>
            <span className="figures">
              Trang {at + 1}/{pages}
            </span>
            <Button onClick={() => setPage(Math.min(pages - 1, at + 1))}>Trang sau</Button>
          </div>
        )}
      </div>
    </details>
  )
}

function Cell({ text, old }: { text: string; old: string | undefined }) {
  if (old === undefined) return <>{text}</>
  return (
    <>
      <del className="text-muted">{old || '(trống)'}</del>{' '}
      <ins className="font-semibold no-underline">{text}</ins>
    </>
  )
}
