import { type Column, Table } from '@/components/ui/table'
import type { AdjustmentRow } from '../labels'
import { figuresOf } from '../labels'

/** The figures of an adjustment, old and new; where a unit stands is said only while it still matters. */
export function AdjustmentRows({ rows, underWay }: { rows: AdjustmentRow[]; underWay: boolean }) {
  const columns: Column<AdjustmentRow>[] = [
    {
      key: 'target',
      header: 'Chỉ tiêu',
      cell: ({ parentName, targetName }) => (
        <>
          {parentName && <span className="block text-small text-muted">{parentName}</span>}
          {targetName}
        </>
      ),
    },
    { key: 'unit', header: 'Đơn vị', rowHeader: true, cell: ({ unit }) => unit },
    { key: 'figures', header: 'Mức cũ, mức mới', cell: (row) => <Figures row={row} /> },
    { key: 'proposal', header: 'Kiến nghị của đơn vị', cell: (row) => <Proposed row={row} /> },
    ...(underWay ? [{ key: 'standing', header: 'Tình trạng đơn vị', cell: standing }] : []),
  ]
  return (
    <Table
      caption="Các mức điều chỉnh"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ baseRevisionId }) => baseRevisionId}
      stacked
    />
  )
}

function Figures({ row }: { row: AdjustmentRow }) {
  const { before, after } = figuresOf(row)
  return (
    <span className="figures">
      <span className="sr-only">từ </span>
      <del className="whitespace-nowrap">{before}</del>
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> thành </span>
      <ins className="whitespace-nowrap font-semibold no-underline">{after}</ins>
    </span>
  )
}

function Proposed({ row }: { row: AdjustmentRow }) {
  const { proposed } = figuresOf(row)
  if (!row.proposal) return '–'
  return (
    <>
      <span className="figures font-semibold">{proposed}</span>
      <span className="block text-small text-muted">{row.proposal.reason}</span>
    </>
  )
}

const standing = ({ signed, acknowledged, overtaken }: AdjustmentRow) => {
  if (overtaken) return 'Đã có mức khác'
  if (signed) return 'Đã ký, phải ký lại'
  return acknowledged ? 'Đã tiếp nhận, tiếp nhận lại' : 'Chưa tiếp nhận'
}
