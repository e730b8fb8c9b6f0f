import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FormDialog } from '@/components/ui/form-dialog'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { undoImport } from '../actions'
import { isUndoable } from '../policy'
import { sheetForms } from '../sheets'

type Batch = {
  id: string
  kind: ExchangeKind
  fileName: string
  rows: number
  madeAt: Date
  madeBy: string
  undoneAt: Date | null
  undoneBy: string | null
}
type Import = Batch & { parts: string }
type ImportListProps = { campaignId: string; batches: Batch[]; editable: boolean }

/** The imports so far, newest first; within a day one can be taken back. */
export function ImportList({ campaignId, batches, editable }: ImportListProps) {
  const columns: Column<Import>[] = [
    {
      key: 'at',
      header: 'Thời điểm',
      className: 'whitespace-nowrap',
      cell: ({ madeAt }) => <span className="figures">{formatInstant(madeAt)}</span>,
    },
    { key: 'file', header: 'Tệp', rowHeader: true, cell: ({ fileName }) => fileName },
    { key: 'parts', header: 'Đã nhập', cell: ({ parts }) => parts },
    { key: 'by', header: 'Người nhập', cell: ({ madeBy }) => madeBy },
    {
      key: 'undo',
      header: 'Hoàn tác',
      cell: (one) => {
        if (one.undoneAt) return `Đã hoàn tác lúc ${formatInstant(one.undoneAt)}, ${one.undoneBy}`
        if (!editable || !isUndoable(one)) return 'Đã quá 24 giờ hoặc đợt đã khóa'
        return (
          <FormDialog
            opener={
              <>
                Hoàn tác<span className="sr-only"> {one.fileName}</span>
              </>
            }
            openerClassName="no-print"
            title="Hoàn tác lần nhập"
            lead={<p>Những gì “{one.fileName}” đã thêm được xóa, những gì đã đổi trở lại như trước.</p>}
            action={undoImport}
            hidden={{ campaignId, batchId: one.id }}
            submitLabel="Hoàn tác"
            pendingLabel="Đang hoàn tác"
          />
        )
      },
    },
  ]
  const imports = together(batches)
  return (
    <Card title="Các lần đã nhập">
      {imports.length === 0 ? (
        <EmptyState title="Chưa nhập tệp nào">Tải tệp mẫu, điền rồi gửi ở phần Nhập từ tệp Excel.</EmptyState>
      ) : (
        <Table
          caption="Các lần đã nhập, mới nhất trước"
          captionHidden
          columns={columns}
          rows={imports}
          rowKey={({ id }) => id}
          stacked
        />
      )}
    </Card>
  )
}

/** Batches of one transaction bear one instant and are one import. */
function together(batches: readonly Batch[]): Import[] {
  const imports = new Map<string, Import>()
  const placeOf = ({ kind }: Batch) => exchangeKinds.indexOf(kind)
  const inOrder = batches.toSorted((a, b) => +b.madeAt - +a.madeAt || placeOf(a) - placeOf(b))
  for (const batch of inOrder) {
    const key = `${batch.madeAt.getTime()} ${batch.madeBy}`
    const part = `${sheetForms[batch.kind].title}: ${batch.rows} dòng`
    const earlier = imports.get(key)
    imports.set(key, earlier ? { ...earlier, parts: `${earlier.parts}; ${part}` } : { ...batch, parts: part })
  }
  return [...imports.values()]
}
