'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FormDialog } from '@/components/ui/form-dialog'
import { Table } from '@/components/ui/table'
import { CheckLine } from '@/features/target/components/sum-checks'
import { directionInWords, formatFigure } from '@/features/target/figure'
import type { TreeRow } from '@/features/target/tree'
import { moveTarget, removeTarget, saveTarget } from '../actions'
import { TargetFields } from './target-fields'

type DraftTreeProps = {
  campaignId: string
  decisionId: string
  caption: string
  groups: string[]
  rows: TreeRow[]
}

const indents = ['', 'pl-5', 'pl-10', 'pl-14']

/** A draft decision's targets while they are written: each row with its acts, the next one added below. */
export function DraftTree({ campaignId, decisionId, caption, groups, rows }: DraftTreeProps) {
  const place = { campaignId, decisionId, groups }
  const add = (
    <FormDialog
      {...saving}
      opener={
        <>
          Thêm chỉ tiêu<span className="sr-only"> vào {caption}</span>
        </>
      }
      openerVariant="primary"
      title="Thêm chỉ tiêu"
      hidden={{ campaignId, decisionId, targetId: '', parentId: '' }}
    >
      {(field) => <TargetFields field={field} groups={groups} />}
    </FormDialog>
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
    </div>
  )
}

const saving = { action: saveTarget, submitLabel: 'Lưu chỉ tiêu', pendingLabel: 'Đang lưu' }

type DraftRowActsProps = { row: TreeRow; campaignId: string; decisionId: string; groups: string[] }

/** Edit, add a part, move and remove one target of a draft. */
function DraftRowActs({ row, campaignId, decisionId, groups }: DraftRowActsProps) {
  const [, move, moving] = useActionState(moveTarget, { ok: false })
  const go = (by: 'up' | 'down') => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ campaignId, targetId: row.id, by })) form.set(name, value)
    startTransition(() => move(form))
  }
  const opener = (label: string) => (
    <>
      {label}
      <span className="sr-only"> {row.code}</span>
    </>
  )
  return (
    <div className="flex flex-wrap gap-1">
      <FormDialog
        {...saving}
        opener={opener('Sửa')}
        openerVariant="quiet"
        title={`Sửa chỉ tiêu ${row.code}`}
        hidden={{ campaignId, decisionId, targetId: row.id, parentId: row.parentId ?? '' }}
      >
        {(field) => <TargetFields field={field} groups={groups} target={row} />}
      </FormDialog>
      <FormDialog
        {...saving}
        opener={opener('Thêm thành phần')}
        openerVariant="quiet"
        title={`Thành phần của ${row.code}`}
        hidden={{ campaignId, decisionId, targetId: '', parentId: row.id, group: row.group }}
      >
        {(field) => <TargetFields field={field} groups={groups} parent={row} />}
      </FormDialog>
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
      <FormDialog
        opener={opener('Xóa')}
        openerVariant="quiet"
        title={`Xóa chỉ tiêu ${row.code}`}
        lead={
          <p>
            {row.name}. Phân bổ cho {row.units.length} đơn vị cũng bị xóa.
          </p>
        }
        action={removeTarget}
        hidden={{ campaignId, targetId: row.id }}
        submitLabel="Xóa chỉ tiêu"
        pendingLabel="Đang xóa"
      />
    </div>
  )
}
