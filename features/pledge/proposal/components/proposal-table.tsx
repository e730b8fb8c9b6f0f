import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { LinkButton } from '@/components/ui/link-button'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import { type Answering, isOpen, outcomeNames, type QueueRow } from '../queue'

interface ProposalTableProps {
  rows: QueueRow[]
  answerable: boolean
  onAnswer: (answering: Answering) => void
}

export function ProposalTable({ rows, answerable, onAnswer }: ProposalTableProps) {
  const columns: Column<QueueRow>[] = [
    { key: 'unit', header: 'Đơn vị', rowHeader: true, cell: ({ unitShort }) => unitShort },
    { key: 'target', header: 'Chỉ tiêu', cell: (row) => <TargetName row={row} /> },
    { key: 'figures', header: 'Được giao, kiến nghị', cell: (row) => <Figures row={row} /> },
    { key: 'reason', header: 'Lý do của đơn vị', cell: (row) => <Reason row={row} /> },
    { key: 'age', header: 'Chờ', className: 'whitespace-nowrap', cell: (row) => <Age row={row} /> },
    {
      key: 'answer',
      header: 'Trả lời',
      cell: (row) =>
        isOpen(row) && answerable ? <Acts row={row} onAnswer={onAnswer} /> : <Answer row={row} />,
    },
  ]
  return (
    <Table
      caption="Kiến nghị của đơn vị, cũ nhất trước"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stacked
    />
  )
}

function TargetName({ row: { parentName, targetName } }: { row: QueueRow }) {
  return (
    <>
      {parentName && <span className="block text-small text-muted">{parentName}</span>}
      {targetName}
    </>
  )
}

function Figures({ row: { assigned, proposed, effect, superseded, answer } }: { row: QueueRow }) {
  return (
    <>
      <span className="figures whitespace-nowrap">{assigned}</span>
      <span aria-hidden="true"> → </span>
      <span className="sr-only">, kiến nghị </span>
      <span className="figures whitespace-nowrap font-semibold">{proposed}</span>
      {effect && (
        <span
          className={classNames(
            'block text-small',
            effect.state === 'over' ? 'font-semibold text-overdue' : 'text-muted',
          )}
        >
          Tổng phân bổ: <span className="figures">{effect.words}</span>
        </span>
      )}
      {superseded && !answer && (
        <span className="block text-small text-muted">Mức giao đã điều chỉnh sau kiến nghị</span>
      )}
    </>
  )
}

function Reason({ row: { reason, by, at } }: { row: QueueRow }) {
  return (
    <>
      <span className="whitespace-pre-line">{reason}</span>
      <span className="block text-small text-muted">
        {by}, <time className="figures">{formatInstant(at)}</time>
      </span>
    </>
  )
}

function Age({ row }: { row: QueueRow }) {
  if (!isOpen(row)) return '–'
  return row.days === 0 ? 'hôm nay' : <span className="figures">{row.days} ngày</span>
}

type ActsProps = { row: QueueRow; onAnswer: (answering: Answering) => void }

function Acts({ row, onAnswer }: ActsProps) {
  const about = (
    <span className="sr-only">
      {' '}
      {row.unitShort}: {row.targetName}
    </span>
  )
  if (row.draftId) {
    return (
      <a href={`/proposals/adjustments/${row.draftId}`} className="link link-target">
        Đang trong dự thảo điều chỉnh{about}
      </a>
    )
  }
  return (
    <div className="no-print flex flex-wrap gap-2">
      <Button onClick={() => onAnswer({ row, outcome: 'kept' })}>Giữ nguyên{about}</Button>
      {!row.superseded && (
        <LinkButton href={`/proposals/adjustments/new?proposal=${row.id}`}>Điều chỉnh{about}</LinkButton>
      )}
      <Button onClick={() => onAnswer({ row, outcome: 'noted' })}>Ghi nhận{about}</Button>
    </div>
  )
}

function Answer({ row: { answer, answeredBy } }: { row: QueueRow }) {
  if (!answer) return 'Chưa trả lời'
  return (
    <>
      <b className="font-semibold">{outcomeNames[answer.outcome]}.</b>{' '}
      <span className="whitespace-pre-line">{answer.reason}</span>
      <span className="block text-small text-muted">
        {answeredBy}, <time className="figures">{formatInstant(answer.at)}</time>
      </span>
    </>
  )
}
