'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { type FieldOf, Options, SelectField, TextField } from '@/components/ui/form-field'
import { succeedUnits } from '../../actions'
import type { CurrentUnit } from '../../roster'
import { mostSuccessors } from '../../schema'
import { PredecessorChoice } from './predecessor-choice'
import { SuccessorFields } from './successor-fields'

interface SuccessionFormProps {
  campaignId: string
  issuingBodyId: string
  units: CurrentUnit[]
  bodies: { id: string; name: string }[]
  blocks: { id: string; name: string }[]
}

/** "Tách, nhập đơn vị": from when, which units end, which take over, and their place in the campaign. */
export function SuccessionForm(props: SuccessionFormProps) {
  const [done, setDone] = useState(0)
  return (
    <ActionForm
      action={succeedUnits}
      hidden={{ campaignId: props.campaignId }}
      submitLabel="Ghi tách, nhập"
      pendingLabel="Đang ghi"
      onDone={() => setDone((count) => count + 1)}
      className="grid gap-6"
    >
      {(field) => <Fields key={done} {...props} field={field} />}
    </ActionForm>
  )
}

function Fields({ field, issuingBodyId, units, bodies, blocks }: SuccessionFormProps & { field: FieldOf }) {
  const [rows, setRows] = useState(1)
  const [blockId, setBlockId] = useState(blocks[0]?.id ?? '')
  const [headTitle, setHeadTitle] = useState('')
  const [collective, setCollective] = useState('')
  const choice = field('predecessorIds')
  const placeField: FieldOf = (name) => field(`place.${name}`)
  return (
    <>
      <TextField
        field={field}
        name="effectiveOn"
        label="Có hiệu lực từ ngày"
        type="date"
        className="figures max-w-44"
      />
      <PredecessorChoice id={choice.id} error={choice.error} units={units} />
      <input type="hidden" name="rows" value={rows} />
      {Array.from({ length: rows }, (_, index) => (
        <SuccessorFields
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added and taken away at the end
          key={index}
          index={index}
          field={field}
          bodies={bodies}
          issuingBodyId={issuingBodyId}
          units={units}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        {rows < mostSuccessors && (
          <Button onClick={() => setRows(rows + 1)}>Thêm đơn vị tiếp nhận (tách)</Button>
        )}
        {rows > 1 && <Button onClick={() => setRows(rows - 1)}>Bớt đơn vị cuối</Button>}
      </div>
      <SelectField
        field={field}
        name="blockId"
        label="Đưa đơn vị tiếp nhận vào đợt này"
        value={blockId}
        onValue={setBlockId}
      >
        <Options named={blocks} />
        <option value="">Không đưa vào đợt này</option>
      </SelectField>
      {blockId && (
        <>
          <TextField
            field={placeField}
            name="headTitle"
            label="Chức danh thủ trưởng"
            value={headTitle}
            onValue={setHeadTitle}
            className="uppercase"
          />
          <TextField
            field={placeField}
            name="collective"
            label="Ký thay mặt tập thể (TM.)"
            hint="Để trống khi thủ trưởng ký theo chức danh của mình"
            value={collective}
            onValue={setCollective}
            className="uppercase"
          />
        </>
      )}
    </>
  )
}
