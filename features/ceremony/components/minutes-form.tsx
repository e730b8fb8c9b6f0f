'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
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
        <Field
          {...field('number')}
          label="Số, ký hiệu của biên bản"
          hint="Như 15/BB-UBND; để trống thì biên bản không in dòng này."
        >
          {(control) => (
            <TextInput
              {...control}
              name="number"
              autoComplete="off"
              defaultValue={field('number').typed}
              className="max-w-64"
            />
          )}
        </Field>
      )}
    </ActionForm>
  )
}
