import { Card } from '@/components/ui/card'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import { type AdjustmentHead, type AdjustmentRow, decisionOf, figuresOf } from '../labels'

/** The adjustment's own decision, its subject, its file and the reason. */
export function DecisionCard({ head }: { head: AdjustmentHead }) {
  const { decision, adjustment } = head
  return (
    <Card title={decisionOf(head)}>
      <p>{decision.subject}</p>
      <p>
        <span className="text-muted">Lý do điều chỉnh: </span>
        <span className="whitespace-pre-line">{adjustment.reason}</span>
      </p>
      {decision.fileId && (
        <p>
          <a href={`/files/${decision.fileId}`} className="link link-target">
            Tệp quyết định (PDF)
          </a>
        </p>
      )}
    </Card>
  )
}

/** The figures of an adjustment, old and new; a unit's status is said only while it still matters. */
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
    ...(underWay ? [{ key: 'standing', header: 'Tình trạng đơn vị', cell: unitStatus }] : []),
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

const unitStatus = ({ signed, acknowledged, overtaken }: AdjustmentRow) => {
  if (overtaken) return 'Đã có mức khác'
  if (signed) return 'Đã ký, phải ký lại'
  return acknowledged ? 'Đã tiếp nhận, tiếp nhận lại' : 'Chưa tiếp nhận'
}

/** Who drafted, approved and took back, and its place in the log. */
export function History({ head }: { head: AdjustmentHead }) {
  const { adjustment, drafter, approver, withdrawer } = head
  const sentBack = adjustment.withdrawnBy !== adjustment.draftedBy
  return (
    <Card title="Diễn biến">
      <ol className="grid gap-2">
        <Event name="Lập dự thảo" by={drafter} at={adjustment.draftedAt} />
        {adjustment.approvedAt && <Event name="Phê duyệt" by={approver} at={adjustment.approvedAt} />}
        {adjustment.effectiveAt && (
          <Event
            name="Có hiệu lực"
            at={adjustment.effectiveAt}
            more={`mục nhật ký ký số ${Number(adjustment.leafIndex) + 1}`}
          />
        )}
        {adjustment.withdrawnAt && (
          <Event
            name={sentBack ? 'Trả lại' : 'Rút dự thảo'}
            by={withdrawer}
            at={adjustment.withdrawnAt}
            more={`lý do: ${adjustment.withdrawnReason}`}
          />
        )}
      </ol>
    </Card>
  )
}

type EventProps = { name: string; by?: string | null; at: Date; more?: string }

function Event({ name, by, at, more }: EventProps) {
  return (
    <li>
      <b className="font-semibold">{name}</b>
      {by && `: ${by}`},{' '}
      <time dateTime={at.toISOString()} className="figures">
        {formatInstant(at)}
      </time>
      {more && `, ${more}`}
    </li>
  )
}
