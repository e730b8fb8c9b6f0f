'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/form-field'
import { addExistingUnit, addUnit } from '../../actions'
import type { CurrentUnit } from '../../roster'
import { NameFields } from './name-fields'
import { PlaceFields } from './place-fields'

type Blocks = { id: string; name: string }[]
type NewUnitFormProps = { campaignId: string; blocks: Blocks; blockId?: string }

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
          <NameFields
            key={added}
            field={field}
            codeHint="Dùng trong địa chỉ và tên đăng nhập; lập từ tên, sửa được"
          />
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

type ExistingUnitFormProps = { campaignId: string; blocks: Blocks; units: CurrentUnit[] }

/** Places a unit that another campaign or another issuing body has. */
export function ExistingUnitForm({ campaignId, blocks, units }: ExistingUnitFormProps) {
  const [unitId, setUnitId] = useState('')
  const bodies = [...new Set(units.map(({ body }) => body))]
  return (
    <ActionForm
      action={addExistingUnit}
      hidden={{ campaignId }}
      submitLabel="Đưa vào đợt"
      pendingLabel="Đang đưa vào"
      onDone={() => setUnitId('')}
    >
      {(field) => (
        <>
          <SelectField field={field} name="unitId" label="Đơn vị" value={unitId} onValue={setUnitId}>
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
          </SelectField>
          <PlaceFields field={field} blocks={blocks} />
        </>
      )}
    </ActionForm>
  )
}
