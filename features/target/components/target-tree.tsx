'use client'

import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { type Column, Table } from '@/components/ui/table'
import type { Allocation } from '@/lib/terms'
import { type DecisionReference, decisionInWords } from '../decision'
import { directionInWords, formatFigure } from '../figure'
import { searchRows, type TreeRow } from '../tree'
import { CheckLine } from './sum-checks'

type TargetTreeProps = { decisions: (DecisionReference & { id: string })[]; rows: TreeRow[] }

/** Every decision with its targets under it, narrowed down by a search without marks. */
export function TargetTree({ decisions, rows }: TargetTreeProps) {
  const [search, setSearch] = useState('')
  const found = searchRows(rows, search)
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-3">
        <SearchInput
          label="Tìm chỉ tiêu"
          placeholder="Tìm chỉ tiêu, ví dụ: viec lam"
          value={search}
          onSearch={setSearch}
        />
        <p role="status" className="text-muted">
          {search.trim() && `${found.length} trong ${rows.length} dòng`}
        </p>
      </div>
      {found.length === 0 && (
        <EmptyState title="Không có chỉ tiêu nào khớp">Đồng chí thử từ khác hoặc xóa ô tìm.</EmptyState>
      )}
      {decisions.map((decision) => {
        const own = found.filter(({ decisionId }) => decisionId === decision.id)
        if (own.length === 0) return null
        return (
          <Table
            key={decision.id}
            caption={decisionInWords(decision)}
            columns={columns}
            rows={own}
            rowKey={({ id }) => id}
            ordinal={({ ordinal }) => ordinal}
            stacked
          />
        )
      })}
    </>
  )
}

/** How the units came to their figures; what is not given to any unit says so. */
const allocations: Record<Allocation, (units: number) => string> = {
  none: (units) => `Giao ${units} đơn vị`,
  same: (units) => `Cùng mức cho ${units} đơn vị`,
  split: (units) => `Chia cho ${units} đơn vị`,
}

const indents = ['', 'pl-5', 'pl-10', 'pl-14']

const columns: Column<TreeRow>[] = [
  { key: 'code', header: 'Mã', cell: ({ code }) => code, className: 'w-20 whitespace-nowrap print:hidden' },
  {
    key: 'name',
    header: 'Nội dung',
    cell: (row) => <Name row={row} />,
    rowHeader: true,
    className: 'print:min-w-0',
  },
  {
    key: 'direction',
    header: 'Chiều',
    cell: ({ direction }) => directionInWords(direction),
    className: 'w-32 whitespace-nowrap print:w-auto print:min-w-0 print:whitespace-normal',
  },
  {
    key: 'figure',
    header: 'Chỉ tiêu',
    cell: formatFigure,
    figures: true,
    className: 'w-36 font-semibold whitespace-nowrap print:w-auto print:min-w-0 print:whitespace-normal',
  },
  {
    key: 'allocation',
    header: 'Phân bổ',
    cell: (row) => <AllocationCell row={row} />,
    className: 'w-52 print:w-[14%] print:min-w-0',
  },
  {
    key: 'checks',
    header: 'Kiểm tra tổng',
    cell: (row) => <Checks row={row} />,
    className: 'w-64 max-[40rem]:empty:hidden print:w-[28%]',
  },
]

function Name({ row: { name, depth, group } }: { row: TreeRow }) {
  return (
    <span className={classNames('block', indents[Math.min(depth, indents.length - 1)])}>
      {depth === 0 && <span className="block text-small text-muted">{group}</span>}
      <span className={depth === 0 ? 'font-semibold' : undefined}>{name}</span>
    </span>
  )
}

function AllocationCell({ row: { allocation, units } }: { row: TreeRow }) {
  if (units.length === 0) return <span className="text-muted">Không giao riêng đơn vị</span>
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap text-link print:whitespace-normal">
        {allocations[allocation](units.length)}
      </summary>
      <ul className="grid gap-0.5 py-1">
        {units.map(({ unit, figure }) => (
          <li key={unit} className="flex justify-between gap-3">
            <span className="min-w-0">{unit}</span>
            <span className="figures whitespace-nowrap">{figure}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Checks({ row: { checks } }: { row: TreeRow }) {
  if (checks.length === 0) return null
  return (
    <span className="grid gap-1">
      {checks.map((check) => (
        <CheckLine key={check.words} check={check} />
      ))}
    </span>
  )
}
