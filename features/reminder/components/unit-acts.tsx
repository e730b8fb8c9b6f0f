'use client'

import { FormDialog } from '@/components/ui/form-dialog'
import { SelectField, TextField } from '@/components/ui/form-field'
import { callOutcomes } from '@/lib/terms'
import { extendDeadline, recordCall } from '../actions'
import { callOutcomeNames } from '../schema'

type UnitProps = { pledgeId: string; unit: string }

/** What came of a call to a unit. */
export const RecordCall = ({ pledgeId, unit }: UnitProps) => (
  <FormDialog
    opener={
      <>
        Ghi cuộc gọi<span className="sr-only"> đến {unit}</span>
      </>
    }
    openerVariant="quiet"
    title={`Cuộc gọi đến ${unit}`}
    action={recordCall}
    hidden={{ pledgeId }}
    submitLabel="Ghi kết quả"
    pendingLabel="Đang ghi"
    withCancel={false}
  >
    {(field) => (
      <>
        <SelectField field={field} name="outcome" label="Kết quả" defaultValue="will_sign">
          {callOutcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {callOutcomeNames[outcome]}
            </option>
          ))}
        </SelectField>
        <TextField field={field} name="note" label="Ghi chú (nếu có)" />
      </>
    )}
  </FormDialog>
)

/** Another deadline for one unit, with the reason. */
export const ExtendDeadline = ({ pledgeId, unit }: UnitProps) => (
  <FormDialog
    opener={
      <>
        Gia hạn<span className="sr-only"> cho {unit}</span>
      </>
    }
    openerVariant="quiet"
    title={`Gia hạn ký cho ${unit}`}
    action={extendDeadline}
    hidden={{ pledgeId }}
    submitLabel="Gia hạn"
    pendingLabel="Đang gia hạn"
    withCancel={false}
  >
    {(field) => (
      <>
        <TextField field={field} name="until" label="Hạn mới" type="datetime-local" />
        <TextField field={field} name="reason" label="Lý do" />
      </>
    )}
  </FormDialog>
)
