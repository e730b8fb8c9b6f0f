'use client'

import { useState } from 'react'
import { type FieldOf, Options, SelectField } from '@/components/ui/form-field'
import type { CurrentUnit } from '../../roster'
import { NameFields } from '../../unit/components/name-fields'

interface SuccessorFieldsProps {
  index: number
  field: FieldOf
  bodies: { id: string; name: string }[]
  issuingBodyId: string
  units: CurrentUnit[]
}

/** One unit that takes over: a new one with its names and body, or one that exists. */
export function SuccessorFields({ index, field, bodies, issuingBodyId, units }: SuccessorFieldsProps) {
  const [kind, setKind] = useState('new')
  const at = (name: string) => `successors.${index}.${name}`
  return (
    <fieldset className="grid gap-4 rounded-card border border-line p-4">
      <legend className="px-1 font-semibold">Đơn vị tiếp nhận {index + 1}</legend>
      <SelectField field={field} name={at('kind')} label="Đơn vị tiếp nhận là" value={kind} onValue={setKind}>
        <option value="new">đơn vị mới</option>
        <option value="known">đơn vị đã có</option>
      </SelectField>
      {kind === 'new' ? (
        <>
          <SelectField
            field={field}
            name={at('issuingBodyId')}
            label="Thuộc cơ quan"
            defaultValue={issuingBodyId}
          >
            <Options named={bodies} />
          </SelectField>
          <NameFields field={field} at={at} />
        </>
      ) : (
        <SelectField field={field} name={at('unitId')} label="Đơn vị" defaultValue="">
          <option value="">Chọn đơn vị</option>
          {units.map(({ unitId, name, body }) => (
            <option key={unitId} value={unitId}>
              {name} ({body})
            </option>
          ))}
        </SelectField>
      )}
    </fieldset>
  )
}
