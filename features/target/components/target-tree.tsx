'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { type DecisionReference, decisionInWords } from '../decision'
import { searchRows, type TreeRow } from '../tree'
import { TreeTable } from './tree-table'

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
        return <TreeTable key={decision.id} caption={decisionInWords(decision)} rows={own} />
      })}
    </>
  )
}
