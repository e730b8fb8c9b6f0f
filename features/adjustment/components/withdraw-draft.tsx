'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { withdrawAdjustmentAction } from '../actions'

/** "Rút dự thảo" for who drafted it, "Trả lại" for anybody else of the office; both say why. */
export function WithdrawDraft({ adjustmentId, own }: { adjustmentId: string; own: boolean }) {
  const [open, setOpen] = useState(false)
  const name = own ? 'Rút dự thảo' : 'Trả lại dự thảo'
  return (
    <>
      <Button onClick={() => setOpen(true)}>{name}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <p>Mức giao giữ nguyên; kiến nghị trong dự thảo chờ trả lời lại. Người lập có thể lập dự thảo mới.</p>
        <ActionForm
          action={withdrawAdjustmentAction}
          hidden={{ adjustmentId }}
          submitLabel={name}
          pendingLabel="Đang thực hiện"
          aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
          onDone={() => setOpen(false)}
        >
          {(field) => {
            const { typed, name, ...texts } = field('reason')
            return (
              <Field {...texts} label="Lý do">
                {(control) => <TextArea {...control} name={name} rows={3} defaultValue={typed} />}
              </Field>
            )
          }}
        </ActionForm>
      </Dialog>
    </>
  )
}
