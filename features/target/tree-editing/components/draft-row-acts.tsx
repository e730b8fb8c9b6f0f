'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { startTransition, useActionState, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { moveTarget, removeTarget } from '../actions'
import { type DraftRow, TargetForm } from './target-form'

type DraftRowActsProps = { row: DraftRow; campaignId: string; decisionId: string; groups: string[] }

/** Edit, add a part, move and remove one target of a draft. */
export function DraftRowActs({ row, ...place }: DraftRowActsProps) {
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
