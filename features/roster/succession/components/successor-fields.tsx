'use client'

import { useState } from 'react'
import { Field, type FieldTexts } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { codeOf } from '../../code'
import type { StandingUnit } from '../../roster'
import { ShortNameField } from '../../unit/components/short-name-field'

interface SuccessorFieldsProps {
  index: number
  field: (name: string) => FieldTexts
  bodies: { id: string; name: string }[]
  issuingBodyId: string
  units: StandingUnit[]
}

/** One unit that takes over: a new one with its names and body, or one that stands. */
export function SuccessorFields({ index, field, bodies, issuingBodyId, units }: SuccessorFieldsProps) {
  const [kind, setKind] = useState('new')
  const at = (name: string) => `successors.${index}.${name}`
  return (
    <fieldset className="grid gap-4 rounded-card border border-line p-4">
      <legend className="px-1 font-semibold">Đơn vị tiếp nhận {index + 1}</legend>
      <Field {...field(at('kind'))} label="Đơn vị tiếp nhận là">
        {(control) => (
          <Select
            {...control}
            name={at('kind')}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            <option value="new">đơn vị mới</option>
            <option value="known">đơn vị đã có</option>
          </Select>
        )}
      </Field>
      {kind === 'new' ? (
        <NewUnit at={at} field={field} bodies={bodies} issuingBodyId={issuingBodyId} />
      ) : (
        <Field {...field(at('unitId'))} label="Đơn vị">
          {(control) => (
            <Select {...control} name={at('unitId')} defaultValue="">
              <option value="">Chọn đơn vị</option>
              {units.map(({ unitId, name, body }) => (
                <option key={unitId} value={unitId}>
                  {name} ({body})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </fieldset>
  )
}

type NewUnitProps = Pick<SuccessorFieldsProps, 'field' | 'bodies' | 'issuingBodyId'> & {
  at: (name: string) => string
}

function NewUnit({ at, field, bodies, issuingBodyId }: NewUnitProps) {
  const [bodyId, setBodyId] = useState(issuingBodyId)
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  return (
    <>
      <Field {...field(at('issuingBodyId'))} label="Thuộc cơ quan">
        {(control) => (
          <Select
            {...control}
            name={at('issuingBodyId')}
            value={bodyId}
            onChange={({ target }) => setBodyId(target.value)}
          >
            {bodies.map((body) => (
              <option key={body.id} value={body.id}>
                {body.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field {...field(at('name'))} label="Tên đơn vị">
        {(control) => (
          <TextInput
            {...control}
            name={at('name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <ShortNameField
        texts={field(at('shortName'))}
        name={at('shortName')}
        value={shortName}
        onChange={setShortName}
      />
      <Field {...field(at('code'))} label="Mã đơn vị">
        {(control) => (
          <TextInput
            {...control}
            name={at('code')}
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
