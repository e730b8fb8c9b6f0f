import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import type { Selection } from '@/components/ui/use-selection'
import { formatInstant } from '@/lib/dates'
import type { BoardBlock, BoardUnit } from '../board'
import { SelectionBox } from './selection'

interface UnitListProps {
  blocks: BoardBlock[]
  /** The units to list. */
  units: BoardUnit[]
  /** All units of the board: a unit keeps its STT however the list is narrowed down. */
  all: BoardUnit[]
  selection: Selection | undefined
  onOpen: (code: string) => void
}

/** The units as a list, one table a block; this is also what is printed. */
export function UnitList({ blocks, units, all, selection, onOpen }: UnitListProps) {
  const ordinals = new Map(all.map((unit, index) => [unit.code, index + 1]))
  return blocks.map((block) => {
    const rows = units.filter((unit) => unit.block === block.code)
    if (rows.length === 0) return null
    return (
      <Table
        key={block.code}
        caption={
          <>
            {block.name}{' '}
            <span className="figures font-normal text-muted">{`${block.signed}/${block.units} đã ký`}</span>
          </>
        }
        columns={columns(onOpen, selection)}
        rows={rows}
        rowKey={(unit) => unit.code}
        ordinal={(unit) => ordinals.get(unit.code)}
        stacked
      />
    )
  })
}

const columns = (onOpen: (code: string) => void, selection: Selection | undefined): Column<BoardUnit>[] => [
  {
    key: 'name',
    header: 'Đơn vị',
    rowHeader: true,
    className: 'sm:w-[32%]',
    cell: (unit) => (
      <span className="flex items-start gap-2">
        <SelectionBox unit={unit} selection={selection} className="mt-1 size-4 shrink-0" />
        <button
          type="button"
          data-unit={unit.code}
          onClick={() => onOpen(unit.code)}
          className="link cursor-pointer text-left print:text-ink print:no-underline"
        >
          {unit.name}
        </button>
      </span>
    ),
  },
  {
    key: 'status',
    header: 'Trạng thái',
    className: 'sm:w-[20%]',
    cell: ({ status, overdue }) => <StatusTag status={status} overdue={overdue} />,
  },
  {
    key: 'signedAt',
    header: 'Thời điểm ký',
    className: 'sm:w-[18%]',
    cell: ({ signedAt }) =>
      signedAt && (
        <time dateTime={signedAt} className="figures">
          {formatInstant(new Date(signedAt))}
        </time>
      ),
  },
  {
    key: 'signer',
    header: 'Người ký',
    cell: ({ signerName, signerTitle }) =>
      signerName && (
        <span>
          <strong>{signerName}</strong> <span className="block text-[0.875em] text-muted">{signerTitle}</span>
        </span>
      ),
  },
]
