'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { extendDeadline } from '../actions'

/** Another deadline for one unit, with the reason. */
export function ExtendDeadline({ pledgeId, unit }: { pledgeId: string; unit: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Gia hạn<span className="sr-only"> cho {unit}</span>
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={`Gia hạn ký cho ${unit}`}>
          <ActionForm
            action={extendDeadline}
            hidden={{ pledgeId }}
            submitLabel="Gia hạn"
            pendingLabel="Đang gia hạn"
            onDone={() => setOpen(false)}
          >
            {(field) => (
              <>
                <Field {...field('until')} label="Hạn mới">
                  {(control) => <TextInput {...control} name="until" type="datetime-local" />}
                </Field>
                <Field {...field('reason')} label="Lý do">
                  {(control) => <TextInput {...control} name="reason" />}
                </Field>
              </>
            )}
          </ActionForm>
        </Dialog>
      )}
    </>
  )
}
