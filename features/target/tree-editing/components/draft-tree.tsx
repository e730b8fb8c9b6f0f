'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { CheckLine } from '@/features/target/components/sum-checks'
import { directionInWords, formatFigure } from '@/features/target/figure'
import { DraftRowActs } from './draft-row-acts'
import { type DraftRow, TargetForm } from './target-form'

type DraftTreeProps = {
  campaignId: string
  decisionId: string
  caption: string
  groups: string[]
  rows: DraftRow[]
}

const indents = ['', 'pl-5', 'pl-10', 'pl-14']

/** A draft decision's targets as they are written: each row with its acts, the next one added below. */
export function DraftTree({ campaignId, decisionId, caption, groups, rows }: DraftTreeProps) {
  const [adding, setAdding] = useState(false)
  const place = { campaignId, decisionId, groups }
  const add = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      Thêm chỉ tiêu<span className="sr-only"> vào {caption}</span>
    </Button>
  )
  return (
    <div className="grid gap-3">
      {rows.length === 0 ? (
        <EmptyState title={`${caption}: chưa có chỉ tiêu`} actions={add}>
          Thêm từng chỉ tiêu ở đây, hoặc nhập cả bảng từ tệp Excel.
        </EmptyState>
      ) : (
        <>
          <Table
            caption={`${caption} (dự thảo)`}
            rows={rows}
            rowKey={({ id }) => id}
            ordinal={({ ordinal }) => ordinal}
            columns={[
              { key: 'code', header: 'Mã', cell: ({ code }) => code, className: 'whitespace-nowrap' },
              {
                key: 'name',
                header: 'Nội dung',
                rowHeader: true,
                cell: ({ name, depth, group }) => (
                  <span className={`block ${indents[Math.min(depth, indents.length - 1)]}`}>
                    {depth === 0 && <span className="block text-small text-muted">{group}</span>}
                    {name}
                  </span>
                ),
              },
              { key: 'direction', header: 'Chiều', cell: ({ direction }) => directionInWords(direction) },
              { key: 'figure', header: 'Chỉ tiêu', figures: true, cell: formatFigure },
              {
                key: 'checks',
                header: 'Kiểm tra tổng',
                cell: ({ checks }) => checks.map((check) => <CheckLine key={check.words} check={check} />),
              },
              {
                key: 'acts',
                header: 'Thao tác',
                className: 'print:hidden',
                cell: (row) => <DraftRowActs row={row} {...place} />,
              },
            ]}
          />
          <div className="no-print">{add}</div>
        </>
      )}
      {adding && (
        <Dialog open onClose={() => setAdding(false)} title="Thêm chỉ tiêu">
          <TargetForm {...place} onDone={() => setAdding(false)} />
        </Dialog>
      )}
    </div>
  )
}
