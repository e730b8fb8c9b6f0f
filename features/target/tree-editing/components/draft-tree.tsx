'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { startTransition, useActionState, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { CheckLine } from '@/features/target/components/sum-checks'
import { directionInWords, formatFigure } from '@/features/target/figure'
import { moveTarget, removeTarget } from '../actions'
import { type DraftRow, TargetForm } from './target-form'

type DraftTreeProps = {
  campaignId: string
  decisionId: string
  caption: string
  groups: string[]
  rows: DraftRow[]
}

const indents = ['', 'pl-5', 'pl-10', 'pl-14']

/** A draft decision's targets while they are written: each row with its acts, the next one added below. */
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

type DraftRowActsProps = { row: DraftRow; campaignId: string; decisionId: string; groups: string[] }

/** Edit, add a part, move and remove one target of a draft. */
function DraftRowActs({ row, ...place }: DraftRowActsProps) {
  const [open, setOpen] = useState<'edit' | 'part' | 'remove' | null>(null)
  const [, move, moving] = useActionState(moveTarget, { ok: false })
  const close = () => setOpen(null)
  const go = (by: 'up' | 'down') => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ campaignId: place.campaignId, targetId: row.id, by }))
      form.set(name, value)
    startTransition(() => move(form))
  }
  const name = <span className="sr-only"> {row.code}</span>
  return (
    <div className="flex flex-wrap gap-1">
      <Button variant="quiet" onClick={() => setOpen('edit')}>
        Sửa{name}
      </Button>
      <Button variant="quiet" onClick={() => setOpen('part')}>
        Thêm thành phần{name}
      </Button>
      <Button variant="quiet" aria-label={`Đưa ${row.code} lên`} pending={moving} onClick={() => go('up')}>
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button
        variant="quiet"
        aria-label={`Đưa ${row.code} xuống`}
        pending={moving}
        onClick={() => go('down')}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
      <Button variant="quiet" onClick={() => setOpen('remove')}>
        Xóa{name}
      </Button>
      {open === 'edit' && (
        <Dialog open onClose={close} title={`Sửa chỉ tiêu ${row.code}`}>
          <TargetForm {...place} target={row} onDone={close} />
        </Dialog>
      )}
      {open === 'part' && (
        <Dialog open onClose={close} title={`Thành phần của ${row.code}`}>
          <TargetForm {...place} parent={row} onDone={close} />
        </Dialog>
      )}
      {open === 'remove' && (
        <Dialog open onClose={close} title={`Xóa chỉ tiêu ${row.code}`}>
          <p>
            {row.name}. Phân bổ cho {row.units.length} đơn vị cũng bị xóa.
          </p>
          <ActionForm
            action={removeTarget}
            hidden={{ campaignId: place.campaignId, targetId: row.id }}
            submitLabel="Xóa chỉ tiêu"
            pendingLabel="Đang xóa"
            onDone={close}
            aside={<Button onClick={close}>Thôi</Button>}
          />
        </Dialog>
      )}
    </div>
  )
}
