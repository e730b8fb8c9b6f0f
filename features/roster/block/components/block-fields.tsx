'use client'

import { useState } from 'react'
import { Field, type FieldTexts } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type Layout, layouts } from '@/lib/terms'
import { layoutNames } from '../layout-names'

interface BlockFieldsProps {
  field: (name: string) => FieldTexts & { typed: string | undefined }
  block?: { name: string; layout: Layout }
}

export function BlockFields({ field, block }: BlockFieldsProps) {
  const [layout, setLayout] = useState<string>(block?.layout ?? 'state')
  return (
    <>
      <Field {...field('name')} label="Tên khối">
        {(control) => (
          <TextInput {...control} name="name" defaultValue={field('name').typed ?? block?.name} />
        )}
      </Field>
      <Field {...field('layout')} label="Thể thức văn bản của các đơn vị trong khối">
        {(control) => (
          <Select
            {...control}
            name="layout"
            value={layout}
            onChange={({ target }) => setLayout(target.value)}
          >
            {layouts.map((one) => (
              <option key={one} value={one}>
                {layoutNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  )
}
