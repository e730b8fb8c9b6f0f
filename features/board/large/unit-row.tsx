// biome-ignore-all lint/a11y/noRedundantRoles: a grid is no table for a screen reader, unless the roles are said
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { StatusTag } from '@/components/ui/status-tag'
import type { Selection } from '@/components/ui/use-selection'
import { formatInstant } from '@/lib/dates'
import type { BoardUnit } from '../board'
import { SelectionBox } from '../components/selection'

interface UnitRowProps {
  unit: BoardUnit
  ordinal: number
  rowIndex: number
  selection: Selection | undefined
  onOpen: (code: string) => void
}

const columns =
  'grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-3 px-1 sm:grid-cols-[3.5rem_minmax(0,1.7fr)_minmax(0,1.2fr)_11rem_minmax(0,1.7fr)]'

/** What the columns are; on a phone for a screen reader alone. */
export const UnitHeader = () => (
  <thead role="rowgroup" className="sticky top-0 z-1 block bg-not-opened-bg max-sm:sr-only">
    <tr role="row" aria-rowindex={1} className={classNames(columns, 'h-9 border-b-2 border-control')}>
      {['STT', 'Đơn vị', 'Trạng thái', 'Thời điểm ký', 'Người ký'].map((name, at) => (
        <th key={name} role="columnheader" scope="col" className={at === 0 ? 'text-right' : 'text-left'}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
)

/** One unit in one row, always of the same height. */
export const UnitRow = memo(function UnitRow({ unit, ordinal, rowIndex, selection, onOpen }: UnitRowProps) {
  const { code, name, status, overdue, signedAt, signerName, signerTitle } = unit
  return (
    <tr
      data-row=""
      role="row"
      aria-rowindex={rowIndex}
      className={classNames(columns, 'h-22 content-center overflow-hidden border-b border-line sm:h-11')}
    >
      <td role="cell" className="figures text-right text-muted">
        {ordinal}
      </td>
      <th role="rowheader" scope="row" className="flex min-w-0 items-center gap-2 font-normal">
        <SelectionBox unit={unit} selection={selection} className="size-4 shrink-0" />
        <button
          type="button"
          data-unit={code}
          onClick={() => onOpen(code)}
          className="link cursor-pointer truncate py-1 text-left"
        >
          {name}
        </button>
      </th>
      <td role="cell" className="col-start-2 truncate sm:col-start-auto">
        <StatusTag status={status} overdue={overdue} />
      </td>
      <td role="cell" className="figures max-sm:hidden">
        {signedAt && <time dateTime={signedAt}>{formatInstant(new Date(signedAt))}</time>}
      </td>
      <td role="cell" className="truncate max-sm:hidden">
        {signerName && (
          <>
            <strong>{signerName}</strong> <span className="text-small text-muted">{signerTitle}</span>
          </>
        )}
      </td>
    </tr>
  )
})
