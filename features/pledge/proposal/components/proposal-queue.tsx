'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SearchInput } from '@/components/ui/search-input'
import { Toggle } from '@/components/ui/toggle'
import { countRows, type QueueFilter, type QueueRow, queueFilters, selectRows } from '../queue'
import { AnswerDialog, type Answering } from './answer-dialog'
import { ProposalTable } from './proposal-table'

const filterNames: Record<QueueFilter, string> = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  all: 'Tất cả',
}

const empty: Record<QueueFilter, string> = {
  open: 'Không có kiến nghị nào chờ trả lời',
  answered: 'Chưa trả lời kiến nghị nào',
  all: 'Chưa có kiến nghị nào',
}

/** The queue of what units propose, oldest first. */
export function ProposalQueue({ rows, answerable }: { rows: QueueRow[]; answerable: boolean }) {
  const [filter, setFilter] = useState<QueueFilter>('open')
  const [search, setSearch] = useState('')
  const [answering, setAnswering] = useState<Answering | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const counts = countRows(rows)
  const shown = selectRows(rows, filter, search)

  return (
    <>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Lọc kiến nghị</legend>
          {queueFilters.map((one) => (
            <Toggle key={one} pressed={one === filter} onPress={() => setFilter(one)}>
              {filterNames[one]} <span className="figures">{counts[one]}</span>
            </Toggle>
          ))}
        </fieldset>
        <SearchInput label="Tìm đơn vị, chỉ tiêu" value={search} onSearch={setSearch} />
      </div>
      {done && <Notice tone="success">{done}</Notice>}
      {shown.length === 0 ? (
        <EmptyState title={search ? 'Không có kiến nghị nào khớp' : empty[filter]}>
          {search
            ? 'Thử gõ ít từ hơn, hoặc chọn “Tất cả”.'
            : 'Đơn vị gửi kiến nghị ở trang Giao ước thi đua của mình. Cần đổi mức giao khi không có kiến nghị, đồng chí lập điều chỉnh ở trang Điều chỉnh.'}
        </EmptyState>
      ) : (
        <ProposalTable rows={shown} answerable={answerable} onAnswer={setAnswering} />
      )}
      <AnswerDialog answering={answering} onClose={() => setAnswering(null)} onDone={setDone} />
    </>
  )
}
