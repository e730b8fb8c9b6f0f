'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { RosterBlock, RosterUnit } from '../../roster'
import { editUnit } from '../actions'
import { PlaceFields } from './place-fields'
import { ShortNameField } from './short-name-field'

type EditUnitFormProps = { campaignId: string; unit: RosterUnit; units: RosterUnit[]; blocks: RosterBlock[] }

/** How a unit stands in the campaign, and its present name put right. */
export function EditUnitForm({ campaignId, unit, units, blocks }: EditUnitFormProps) {
  const [shortName, setShortName] = useState(unit.shortName)
  const [blockId, setBlockId] = useState(unit.blockId)
  const siblings = units.filter((one) => one.blockId === blockId && one.pledgeId !== unit.pledgeId)
  const before = units.filter((one) => one.blockId === unit.blockId && one.position < unit.position).at(-1)
  const [after, setAfter] = useState(before?.pledgeId ?? '')
  const moveTo = (id: string) => {
    setBlockId(id)
    const last = units.filter((one) => one.blockId === id && one.pledgeId !== unit.pledgeId).at(-1)
    setAfter(id === unit.blockId ? (before?.pledgeId ?? '') : (last?.pledgeId ?? ''))
  }
  return (
    <ActionForm
      action={editUnit}
      hidden={{ campaignId, pledgeId: unit.pledgeId }}
      submitLabel="Lưu thông tin"
      pendingLabel="Đang lưu"
    >
      {(field) => (
        <>
          <Field
            {...field('name')}
            label="Tên đơn vị"
            hint="Sửa ở đây khi ghi sai; đơn vị đổi tên thì dùng mục Đổi tên bên dưới"
          >
            {(control) => (
              <TextInput {...control} name="name" defaultValue={field('name').typed ?? unit.name} />
            )}
          </Field>
          <ShortNameField
            texts={field('shortName')}
            name="shortName"
            value={shortName}
            onChange={setShortName}
          />
          <PlaceFields field={field} blocks={blocks} place={unit} onBlock={moveTo} />
          <Field {...field('after')} label="Vị trí trong khối">
            {(control) => (
              <Select
                {...control}
                name="after"
                value={after}
                onChange={({ target }) => setAfter(target.value)}
              >
                <option value="">Đầu khối</option>
                {siblings.map(({ pledgeId, name }) => (
                  <option key={pledgeId} value={pledgeId}>
                    Sau {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </>
      )}
    </ActionForm>
  )
}
