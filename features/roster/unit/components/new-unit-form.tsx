'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field, type FieldTexts } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { codeOf } from '../../code'
import { addUnit } from '../actions'
import { PlaceFields } from './place-fields'
import { ShortNameField } from './short-name-field'

type NewUnitFormProps = { campaignId: string; blocks: { id: string; name: string }[]; blockId?: string }

/** Adds one unit after another: what was typed goes, the block and the title stay. */
export function NewUnitForm({ campaignId, blocks, blockId }: NewUnitFormProps) {
  const [added, setAdded] = useState(0)
  const first = blocks.find(({ id }) => id === blockId) ?? blocks[0]
  return (
    <ActionForm
      action={addUnit}
      hidden={{ campaignId }}
      submitLabel="Thêm đơn vị"
      pendingLabel="Đang thêm"
      onDone={() => setAdded((count) => count + 1)}
    >
      {(field) => (
        <>
          <NameFields key={added} field={field} />
          <PlaceFields
            field={field}
            blocks={blocks}
            place={first && { blockId: first.id, headTitle: '', collective: null }}
          />
        </>
      )}
    </ActionForm>
  )
}

/** Name, short name and code: the code follows the name until somebody writes another. */
function NameFields({ field }: { field: (name: string) => FieldTexts }) {
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  return (
    <>
      <Field {...field('name')} label="Tên đơn vị">
        {(control) => (
          <TextInput {...control} name="name" value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <ShortNameField texts={field('shortName')} name="shortName" value={shortName} onChange={setShortName} />
      <Field
        {...field('code')}
        label="Mã đơn vị"
        hint="Dùng trong địa chỉ và tên đăng nhập; lập từ tên, sửa được"
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            value={code ?? codeOf(name)}
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
    </>
  )
}
