'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { renameUnit } from '../actions'
import { ShortNameField } from './short-name-field'

/** Another name from a day on. */
export function RenameUnitForm({ campaignId, pledgeId }: { campaignId: string; pledgeId: string }) {
  const [shortName, setShortName] = useState('')
  return (
    <ActionForm
      action={renameUnit}
      hidden={{ campaignId, pledgeId }}
      submitLabel="Ghi tên mới"
      pendingLabel="Đang ghi"
      onDone={() => setShortName('')}
    >
      {(field) => (
        <>
          <Field {...field('name')} label="Tên mới">
            {(control) => <TextInput {...control} name="name" defaultValue={field('name').typed} />}
          </Field>
          <ShortNameField
            texts={field('shortName')}
            name="shortName"
            value={shortName}
            onChange={setShortName}
          />
          <Field {...field('validFrom')} label="Mang tên mới từ ngày">
            {(control) => (
              <TextInput
                {...control}
                name="validFrom"
                type="date"
                defaultValue={field('validFrom').typed}
                className="figures max-w-44"
              />
            )}
          </Field>
        </>
      )}
    </ActionForm>
  )
}
