'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { callOutcomes } from '@/lib/terms'
import { recordCall } from '../actions'
import { callOutcomeNames } from '../call-outcome'

/** What came of a call to a unit. */
export function RecordCall({ pledgeId, unit }: { pledgeId: string; unit: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Ghi cuộc gọi<span className="sr-only"> đến {unit}</span>
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={`Cuộc gọi đến ${unit}`}>
          <ActionForm
            action={recordCall}
            hidden={{ pledgeId }}
            submitLabel="Ghi kết quả"
            pendingLabel="Đang ghi"
            onDone={() => setOpen(false)}
          >
            {(field) => (
              <>
                <Field {...field('outcome')} label="Kết quả">
                  {(control) => (
                    <Select {...control} name="outcome" defaultValue="will_sign">
                      {callOutcomes.map((outcome) => (
                        <option key={outcome} value={outcome}>
                          {callOutcomeNames[outcome]}
                        </option>
                      ))}
                    </Select>
                  )}
                </Field>
                <Field {...field('note')} label="Ghi chú (nếu có)">
                  {(control) => <TextInput {...control} name="note" />}
                </Field>
              </>
            )}
          </ActionForm>
        </Dialog>
      )}
    </>
  )
}
