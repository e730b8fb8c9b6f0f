'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { StandingUnit } from '../../roster'
import { succeedUnits } from '../actions'
import { mostSuccessors } from '../schema'
import { PredecessorChoice } from './predecessor-choice'
import { SuccessorFields } from './successor-fields'

interface SuccessionFormProps {
  campaignId: string
  issuingBodyId: string
  units: StandingUnit[]
  bodies: { id: string; name: string }[]
  blocks: { id: string; name: string }[]
}

/** "Tách, nhập đơn vị": from when, which units end, which take over, and where these stand in the campaign. */
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

type Named = Parameters<NonNullable<Parameters<typeof ActionForm>[0]['children']>>[0]

function Fields({ field, issuingBodyId, units, bodies, blocks }: SuccessionFormProps & { field: Named }) {
  const [rows, setRows] = useState(1)
  const [blockId, setBlockId] = useState(blocks[0]?.id ?? '')
  const [headTitle, setHeadTitle] = useState('')
  const [collective, setCollective] = useState('')
  const choice = field('predecessorIds')
  return (
    <>
      <Field {...field('effectiveOn')} label="Có hiệu lực từ ngày">
        {(control) => (
          <TextInput
            {...control}
            name="effectiveOn"
            type="date"
            defaultValue={field('effectiveOn').typed}
            className="figures max-w-44"
          />
        )}
      </Field>
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
      <Field {...field('blockId')} label="Đưa đơn vị tiếp nhận vào đợt này">
        {(control) => (
          <Select
            {...control}
            name="blockId"
            value={blockId}
            onChange={({ target }) => setBlockId(target.value)}
          >
            {blocks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">Không đưa vào đợt này</option>
          </Select>
        )}
      </Field>
      {blockId && (
        <>
          <Field {...field('place.headTitle')} label="Chức danh thủ trưởng">
            {(control) => (
              <TextInput
                {...control}
                name="headTitle"
                value={headTitle}
                onChange={({ target }) => setHeadTitle(target.value)}
                className="uppercase"
              />
            )}
          </Field>
          <Field
            {...field('place.collective')}
            label="Ký thay mặt tập thể (TM.)"
            hint="Để trống khi thủ trưởng ký theo chức danh của mình"
          >
            {(control) => (
              <TextInput
                {...control}
                name="collective"
                value={collective}
                onChange={({ target }) => setCollective(target.value)}
                className="uppercase"
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}
