'use client'

import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { useSelection } from '@/components/ui/use-selection'
import { RecordPaper } from '@/features/pledge/paper-signature/components/record-paper'
import { formatInstant } from '@/lib/dates'
import { matches } from '@/lib/text'
import type { RemindersPage } from '../page'
import { callOutcomeNames } from '../schema'
import { RemindLink } from './remind-link'
import { ExtendDeadline, RecordCall } from './unit-acts'

type CallRow = RemindersPage['units'][number]

/** The units to call, by block, each with whom, what was said last, and what can be done. */
export function CallList({ rows, today, mayAct }: { rows: CallRow[]; today: string; mayAct: boolean }) {
  const [search, setSearch] = useState('')
  const { chosen, choose } = useSelection()
  const listed = rows.filter(({ name, heads }) =>
    matches(`${name} ${heads.map((head) => head.name).join(' ')}`, search),
  )
  const blocks = [...new Set(listed.map(({ block }) => block))]
  if (rows.length === 0)
    return <EmptyState title="Tất cả đơn vị đã ký">Không còn đơn vị nào cần đôn đốc.</EmptyState>
  const all = listed.map(({ code }) => code)
  return (
    <div className="grid gap-4">
      <div className="no-print flex flex-wrap items-center gap-3">
        <SearchInput
          label="Tìm đơn vị hoặc người"
          placeholder="Tìm đơn vị, ví dụ: my dinh"
          value={search}
          onSearch={setSearch}
        />
        {mayAct && (
          <>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                className="size-4"
                checked={all.length > 0 && all.every((code) => chosen.has(code))}
                onChange={({ target }) => choose(all, target.checked)}
              />
              Chọn tất cả {all.length} đơn vị
            </label>
            {chosen.size > 0 && <RemindLink chosen={[...chosen]} unsigned={rows.map(({ code }) => code)} />}
          </>
        )}
      </div>
      {listed.length === 0 && (
        <EmptyState title="Không có đơn vị nào khớp">Đồng chí thử từ khác hoặc xóa ô tìm.</EmptyState>
      )}
      {blocks.map((block) => (
        <Table
          key={block}
          caption={block}
          rows={listed.filter((row) => row.block === block)}
          rowKey={({ code }) => code}
          stacked
          columns={[
            {
              key: 'unit',
              header: 'Đơn vị',
              rowHeader: true,
              cell: ({ code, name }) =>
                mayAct ? (
                  <label className="flex items-start gap-2">
                    <input
                      type="checkbox"
                      className="no-print mt-1 size-4"
                      checked={chosen.has(code)}
                      onChange={({ target }) => choose([code], target.checked)}
                    />
                    {name}
                  </label>
                ) : (
                  name
                ),
            },
            {
              key: 'status',
              header: 'Trạng thái',
              cell: ({ status, overdue, deadlineAt }) => (
                <>
                  <StatusTag status={status} overdue={overdue} />
                  {deadlineAt && (
                    <span className="block text-small whitespace-nowrap text-muted">
                      Hạn {formatInstant(deadlineAt)}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'heads',
              header: 'Thủ trưởng, điện thoại',
              cell: ({ heads }) =>
                heads.length === 0
                  ? 'Chưa có tài khoản thủ trưởng'
                  : heads.map(({ accountId, name, phone }) => (
                      <span key={accountId} className="block">
                        {name}
                        {phone && (
                          <>
                            {' '}
                            <a
                              href={`tel:${phone.replace(/[^+\d]/g, '')}`}
                              className="link figures whitespace-nowrap"
                            >
                              {phone}
                            </a>
                          </>
                        )}
                      </span>
                    )),
            },
            {
              key: 'last',
              header: 'Lần gần nhất',
              cell: ({ remindedAt, lastCall }) => (
                <>
                  {remindedAt && <span className="block">Thư {formatInstant(remindedAt)}</span>}
                  {lastCall && (
                    <span className="block">
                      Gọi {formatInstant(lastCall.at)}: {callOutcomeNames[lastCall.outcome]}
                      {lastCall.note && ` (${lastCall.note})`}
                    </span>
                  )}
                </>
              ),
            },
            ...(mayAct
              ? [
                  {
                    key: 'acts',
                    header: 'Thao tác',
                    className: 'print:hidden',
                    cell: ({ pledgeId, name, heads }: CallRow) => (
                      <div className="flex flex-wrap gap-1">
                        <RecordCall pledgeId={pledgeId} unit={name} />
                        <ExtendDeadline pledgeId={pledgeId} unit={name} />
                        <RecordPaper
                          pledgeId={pledgeId}
                          unit={name}
                          signer={heads[0]?.name ?? ''}
                          title={heads[0]?.title ?? ''}
                          today={today}
                        />
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ))}
    </div>
  )
}
