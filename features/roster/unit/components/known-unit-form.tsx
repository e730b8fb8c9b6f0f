'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { addKnownUnit } from '../actions'
import { PlaceFields } from './place-fields'

type KnownUnitFormProps = {
  campaignId: string
  blocks: { id: string; name: string }[]
  units: { unitId: string; name: string; body: string }[]
}

/** Places a unit that another campaign or another issuing body has. */
export function KnownUnitForm({ campaignId, blocks, units }: KnownUnitFormProps) {
  const [unitId, setUnitId] = useState('')
  const bodies = [...new Set(units.map(({ body }) => body))]
  return (
    <ActionForm
      action={addKnownUnit}
      hidden={{ campaignId }}
      submitLabel="Đưa vào đợt"
      pendingLabel="Đang đưa vào"
      onDone={() => setUnitId('')}
    >
      {(field) => (
        <>
          <Field {...field('unitId')} label="Đơn vị">
            {(control) => (
              <Select
                {...control}
                name="unitId"
                value={unitId}
                onChange={({ target }) => setUnitId(target.value)}
              >
                <option value="">Chọn đơn vị</option>
                {bodies.map((body) => (
                  <optgroup key={body} label={body}>
                    {units
                      .filter((unit) => unit.body === body)
                      .map(({ unitId, name }) => (
                        <option key={unitId} value={unitId}>
                          {name}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          <PlaceFields field={field} blocks={blocks} />
        </>
      )}
    </ActionForm>
  )
}
