'use client'

import { Fragment, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
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
      {(field) => {
        const text = (name: string, usual = '') => ({ name, defaultValue: field(name).typed ?? usual })
        return (
          <Fragment key={given}>
            <Field {...field('authority')} label="Hình thức ký">
              {(control) => (
                <Select
                  {...control}
                  name="authority"
                  value={authority}
                  onChange={({ target }) => setAuthority(target.value)}
                >
                  {delegated.map((one) => (
                    <option key={one} value={one}>
                      {authorityNames[one]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field {...field('title')} label="Chức danh người ký">
              {(control) => <TextInput {...control} {...text('title', title ?? '')} className="uppercase" />}
            </Field>
            <Field {...field('scope')} label="Nội dung được ký">
              {(control) => <TextInput {...control} {...text('scope', 'Ký giao ước thi đua của đơn vị')} />}
            </Field>
            <Field
              {...field('document')}
              label="Văn bản giao quyền"
              hint="Loại, số, ký hiệu và ngày ban hành"
            >
              {(control) => <TextInput {...control} {...text('document')} />}
            </Field>
            <div className="flex flex-wrap gap-4">
              <Field {...field('startsOn')} label="Từ ngày">
                {(control) => (
                  <TextInput {...control} {...text('startsOn')} type="date" className="figures" />
                )}
              </Field>
              <Field {...field('endsOn')} label="Đến hết ngày">
                {(control) => <TextInput {...control} {...text('endsOn')} type="date" className="figures" />}
              </Field>
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
        )
      }}
    </ActionForm>
  )
}
