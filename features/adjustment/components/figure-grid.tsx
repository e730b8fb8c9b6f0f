import Link from 'next/link'
import { FieldError } from '@/components/ui/field'
import type { FieldOf } from '@/components/ui/form-field'
import { type Column, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { formatFigure } from '@/features/target/figure'
import type { AdjustableRow } from '../labels'
import type { Typed } from '../typed-figures'

interface FigureGridProps {
  rows: AdjustableRow[]
  measureUnit: string
  typed: Typed
  onType: (revisionId: string, end: 'low' | 'high', text: string) => void
  field: FieldOf
  /** Rows that a search leaves out stay in the form. */
  isListed: (row: AdjustableRow) => boolean
}

/** The units of a target with their figures, and a field for each new one. */
export function FigureGrid({ rows, measureUnit, isListed, ...props }: FigureGridProps) {
  const columns: Column<AdjustableRow>[] = [
    { key: 'unit', header: 'Đơn vị', rowHeader: true, cell: ({ unitName }) => unitName },
    {
      key: 'figure',
      header: 'Mức đang giao',
      figures: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatFigure({ ...row, measureUnit }),
    },
    { key: 'standing', header: 'Tình trạng đơn vị', cell: unitStatus },
    {
      key: 'proposal',
      header: 'Kiến nghị',
      cell: ({ proposal, ...row }) =>
        proposal ? (
          <>
            <span className="figures font-semibold">
              {formatFigure({ ...row, ...proposal, measureUnit })}
            </span>
            <span className="block text-small text-muted">{proposal.reason}</span>
          </>
        ) : (
          '–'
        ),
    },
    { key: 'new', header: 'Mức mới', cell: (row) => <NewFigure row={row} {...props} /> },
  ]
  return (
    <Table
      caption="Các đơn vị được giao chỉ tiêu này"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ revisionId }) => revisionId}
      rowClassName={(row) => (isListed(row) ? undefined : 'hidden')}
      stacked
    />
  )
}

type NewFigureProps = Pick<FigureGridProps, 'typed' | 'onType' | 'field'> & { row: AdjustableRow }

function NewFigure({ row, typed, onType, field }: NewFigureProps) {
  const { revisionId, draftId, direction, unitName } = row
  if (draftId) {
    return (
      <Link href={`/proposals/adjustments/${draftId}`} className="link link-target">
        Đang trong dự thảo khác
      </Link>
    )
  }
  const ends = direction === 'range' ? (['low', 'high'] as const) : (['low'] as const)
  const label = { low: direction === 'range' ? 'Mức mới từ' : 'Mức mới', high: 'Mức mới đến' }
  return (
    <div className="grid gap-1">
      {ends.map((end) => {
        const { id, error } = field(`${end}:${revisionId}`)
        return (
          <div key={end} className="grid gap-1">
            <FieldError id={id} message={error} />
            <TextInput
              id={id}
              name={`${end}:${revisionId}`}
              aria-label={`${label[end]}, ${unitName}`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              placeholder={direction === 'range' ? { low: 'từ', high: 'đến' }[end] : undefined}
              inputMode="decimal"
              autoComplete="off"
              value={typed[revisionId]?.[end] ?? ''}
              onChange={(event) => onType(revisionId, end, event.target.value)}
              className="figures w-32 text-right"
            />
          </div>
        )
      })}
    </div>
  )
}

const unitStatus = ({ signed, acknowledged }: AdjustableRow) =>
  signed ? 'Đã ký' : acknowledged ? 'Đã tiếp nhận' : 'Chưa tiếp nhận'
