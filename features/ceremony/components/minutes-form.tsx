'use client'

import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/form-field'
import { makeMinutesAction } from '../actions'

/** Has the minutes made, or made again. */
export function MinutesForm({ campaignId, again }: { campaignId: string; again: boolean }) {
  return (
    <ActionForm
      action={makeMinutesAction}
      hidden={{ campaignId }}
      submitLabel={again ? 'Lập lại biên bản' : 'Lập biên bản'}
      pendingLabel="Đang lập và niêm phong biên bản"
    >
      {(field) => (
        <TextField
          field={field}
          name="number"
          label="Số, ký hiệu của biên bản"
          hint="Như 15/BB-UBND; để trống thì biên bản không in dòng này."
          autoComplete="off"
          className="max-w-64"
        />
      )}
    </ActionForm>
  )
}
