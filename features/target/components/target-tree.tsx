'use client'

import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { TextInput } from '@/components/ui/text-input'
import { type DecisionReference, decisionInWords } from '../decision'
import { searchRows, type TreeRow } from '../tree'
import { TreeTable } from './tree-table'

type TargetTreeProps = { decisions: (DecisionReference & { id: string })[]; rows: TreeRow[] }

/** Every decision with its targets under it, narrowed down by a search without marks. */
export function TargetTree({ decisions, rows }: TargetTreeProps) {
  const [search, setSearch] = useState('')
  const searchId = useId()
  const found = searchRows(rows, search)
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-3">
        <div className="relative w-full sm:max-w-sm">
          <label htmlFor={searchId} className="sr-only">
            Tìm chỉ tiêu, gõ có dấu hoặc không dấu
          </label>
          <Search aria-hidden="true" className="absolute inset-y-0 left-2 my-auto size-4 text-muted" />
          <TextInput
            id={searchId}
            type="search"
            autoComplete="off"
            placeholder="Tìm chỉ tiêu, ví dụ: viec lam"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="pl-8"
          />
        </div>
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
