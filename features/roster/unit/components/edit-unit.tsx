'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FormDialog } from '@/components/ui/form-dialog'
import { SelectField, TextField } from '@/components/ui/form-field'
import { editUnit, removeUnit, renameUnit } from '../../actions'
import type { RosterBlock, RosterUnit } from '../../roster'
import { PlaceFields } from './place-fields'
import { ShortNameField } from './short-name-field'

type EditUnitFormProps = { campaignId: string; unit: RosterUnit; units: RosterUnit[]; blocks: RosterBlock[] }

/** A unit's place in the campaign, and its present name put right. */
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
          <TextField
            field={field}
            name="name"
            label="Tên đơn vị"
            hint="Sửa ở đây khi ghi sai; đơn vị đổi tên thì dùng mục Đổi tên bên dưới"
            defaultValue={unit.name}
          />
          <ShortNameField field={field} name="shortName" value={shortName} onChange={setShortName} />
          <PlaceFields field={field} blocks={blocks} place={unit} onBlock={moveTo} />
          <SelectField field={field} name="after" label="Vị trí trong khối" value={after} onValue={setAfter}>
            <option value="">Đầu khối</option>
            {siblings.map(({ pledgeId, name }) => (
              <option key={pledgeId} value={pledgeId}>
                Sau {name}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </ActionForm>
  )
}

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
          <TextField field={field} name="name" label="Tên mới" />
          <ShortNameField field={field} name="shortName" value={shortName} onChange={setShortName} />
          <TextField
            field={field}
            name="validFrom"
            label="Mang tên mới từ ngày"
            type="date"
            className="figures max-w-44"
          />
        </>
      )}
    </ActionForm>
  )
}

type RemoveUnitProps = { campaignId: string; year: number; pledgeId: string; name: string }

/** Takes a unit out of the campaign, after asking. */
export function RemoveUnit({ campaignId, year, pledgeId, name }: RemoveUnitProps) {
  return (
    <FormDialog
      opener="Bỏ khỏi đợt"
      openerVariant="danger"
      openerClassName="justify-self-start"
      title="Bỏ đơn vị khỏi đợt"
      lead={
        <p>
          “{name}” không còn trong đợt năm {year}. Đơn vị và người của đơn vị vẫn còn, đưa lại vào được.
        </p>
      }
      action={removeUnit}
      hidden={{ campaignId, pledgeId, year: String(year) }}
      submitLabel="Bỏ khỏi đợt"
      pendingLabel="Đang bỏ"
    />
  )
}
