'use client'

import { Fragment, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Options, SelectField } from '@/components/ui/form-field'
import { LabelledInput } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import { giveAuthorizationAction } from '../actions'
import { authorityNames, delegated } from '../schema'

interface AuthorizationFormProps {
  accountId: string
  title: string | null
  /** Whether this person may send files. */
  sendsFiles: boolean
}

/** Notes by which document somebody may sign for the unit's head, and between which days. */
export function AuthorizationForm({ accountId, title, sendsFiles }: AuthorizationFormProps) {
  const [authority, setAuthority] = useState<string>('for_head')
  const [given, setGiven] = useState(0)
  return (
    <ActionForm
      action={giveAuthorizationAction}
      hidden={{ accountId }}
      submitLabel="Ghi nhận quyền ký"
      pendingLabel="Đang ghi nhận"
      onDone={() => setGiven((count) => count + 1)}
    >
      {(field) => (
        <Fragment key={given}>
          <SelectField
            field={field}
            name="authority"
            label="Hình thức ký"
            value={authority}
            onValue={setAuthority}
          >
            <Options named={delegated.map((id) => ({ id, name: authorityNames[id] }))} />
          </SelectField>
          <LabelledInput
            {...field('title')}
            label="Chức danh người ký"
            defaultValue={title ?? ''}
            className="uppercase"
          />
          <LabelledInput
            {...field('scope')}
            label="Nội dung được ký"
            defaultValue="Ký giao ước thi đua của đơn vị"
          />
          <LabelledInput
            {...field('document')}
            label="Văn bản giao quyền"
            hint="Loại, số, ký hiệu và ngày ban hành"
          />
          <div className="flex flex-wrap gap-4">
            <LabelledInput {...field('startsOn')} label="Từ ngày" type="date" className="figures" />
            <LabelledInput {...field('endsOn')} label="Đến hết ngày" type="date" className="figures" />
          </div>
          {sendsFiles && (
            <FileField
              {...field('fileId')}
              name="fileId"
              label="Tệp văn bản (nếu có)"
              hint="PDF hoặc ảnh quét, tối đa 20 MB"
              purpose="authorization"
            />
          )}
        </Fragment>
      )}
    </ActionForm>
  )
}
