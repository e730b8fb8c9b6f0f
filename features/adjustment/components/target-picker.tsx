'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { SearchInput } from '@/components/ui/search-input'
import { type Column, Table } from '@/components/ui/table'
import { matches } from '@/lib/text'
import type { NewDraftPage } from '../page'

type PickableTarget = NonNullable<NewDraftPage['pickable']>[number]

const columns: Column<PickableTarget>[] = [
  { key: 'code', header: 'Mã', cell: ({ code }) => code },
  {
    key: 'name',
    header: 'Chỉ tiêu',
    rowHeader: true,
    cell: ({ parentName, name }) => (
      <>
        {parentName && <span className="block text-small text-muted">{parentName}</span>}
        {name}
      </>
    ),
  },
  { key: 'figure', header: 'Mức chung', figures: true, cell: ({ figure }) => figure },
  { key: 'units', header: 'Đơn vị được giao', figures: true, cell: ({ units }) => units },
  {
    key: 'choose',
    header: 'Chọn',
    cell: ({ id, code, name }) => (
      <LinkButton href={`/proposals/adjustments/new?target=${id}`} prefetch={false}>
        Chọn
        <span className="sr-only">
          {' '}
          {code} {name}
        </span>
      </LinkButton>
    ),
  },
]

/** Step one of an adjustment without a proposal: which target. */
export function TargetPicker({ targets }: { targets: PickableTarget[] }) {
  const [search, setSearch] = useState('')
  const shown = targets.filter(({ code, name, parentName }) =>
    matches(`${code} ${parentName ?? ''} ${name}`, search),
  )
  return (
    <>
      <SearchInput label="Tìm chỉ tiêu" value={search} onSearch={setSearch} />
      {shown.length === 0 ? (
        <EmptyState title="Không có chỉ tiêu nào khớp">
          Chỉ những chỉ tiêu đã ban hành và đã giao cho đơn vị mới điều chỉnh được.
        </EmptyState>
      ) : (
        <Table
          caption="Chỉ tiêu đã giao cho đơn vị"
          captionHidden
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          stacked
        />
      )}
    </>
  )
}
