'use client'

import { useId, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { directionInWords } from '@/features/target/figure'
import type { TreeRow } from '@/features/target/tree'
import { formatDecimal } from '@/lib/decimal'
import { type Allocation, allocations, type Direction, directions } from '@/lib/terms'
import { saveTarget } from '../actions'

export type EditedTarget = {
  id: string
  parentId: string | null
  group: string
  code: string
  name: string
  measureUnit: string
  direction: Direction
  low: string
  high: string | null
  rollup: 'sum' | null
  allocation: Allocation
  note: string | null
}

export type DraftRow = TreeRow & EditedTarget

type TargetFormProps = {
  campaignId: string
  decisionId: string
  groups: string[]
  target?: EditedTarget
  parent?: { id: string; group: string; measureUnit: string }
  onDone: () => void
}

export const allocationNames: Record<Allocation, string> = {
  none: 'Không theo quy tắc chung: mỗi đơn vị một mức riêng',
  same: 'Cùng mức: mọi đơn vị cùng một mức',
  split: 'Chia: tổng các đơn vị bằng chỉ tiêu',
}

/** The facts of one target of a draft decision. */
export function TargetForm({ campaignId, decisionId, groups, target, parent, onDone }: TargetFormProps) {
  const [direction, setDirection] = useState<Direction>(target?.direction ?? 'at_least')
  const groupsId = useId()
  const figure = (value: string | null | undefined) => (value ? formatDecimal(value) : '')
  return (
    <ActionForm
      action={saveTarget}
      hidden={{
        campaignId,
        decisionId,
        targetId: target?.id ?? '',
        parentId: parent?.id ?? target?.parentId ?? '',
        ...(parent && { group: parent.group }),
      }}
      submitLabel="Lưu chỉ tiêu"
      pendingLabel="Đang lưu"
      onDone={onDone}
    >
      {(field) => (
        <>
          <datalist id={groupsId}>
            {groups.map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
          {!parent && (
            <Field {...field('group')} label="Nhóm chỉ tiêu" hint="Chọn nhóm đã có hoặc ghi nhóm mới">
              {(control) => (
                <TextInput
                  {...control}
                  name="group"
                  list={groupsId}
                  defaultValue={target?.group ?? groups[0]}
                />
              )}
            </Field>
          )}
          <Field {...field('code')} label="Mã" hint="Duy nhất trong đợt, dùng khi nhập Excel">
            {(control) => <TextInput {...control} name="code" defaultValue={target?.code} className="w-36" />}
          </Field>
          <Field {...field('name')} label="Nội dung">
            {(control) => <TextArea {...control} name="name" rows={2} defaultValue={target?.name} />}
          </Field>
          <Field {...field('direction')} label="Chiều chỉ tiêu">
            {(control) => (
              <Select
                {...control}
                name="direction"
                value={direction}
                onChange={({ target: { value } }) => setDirection(value as Direction)}
              >
                {directions.map((one) => (
                  <option key={one} value={one}>
                    {directionInWords(one)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field {...field('low')} label={direction === 'range' ? 'Từ mức' : 'Mức'}>
              {(control) => (
                <TextInput
                  {...control}
                  name="low"
                  inputMode="decimal"
                  defaultValue={figure(target?.low)}
                  className="figures"
                />
              )}
            </Field>
            {direction === 'range' && (
              <Field {...field('high')} label="Đến mức">
                {(control) => (
                  <TextInput
                    {...control}
                    name="high"
                    inputMode="decimal"
                    defaultValue={figure(target?.high)}
                    className="figures"
                  />
                )}
              </Field>
            )}
            <Field {...field('measureUnit')} label="Đơn vị tính">
              {(control) => (
                <TextInput
                  {...control}
                  name="measureUnit"
                  defaultValue={target?.measureUnit ?? parent?.measureUnit}
                />
              )}
            </Field>
          </div>
          <Field {...field('allocation')} label="Phân bổ cho đơn vị">
            {(control) => (
              <Select {...control} name="allocation" defaultValue={target?.allocation ?? 'none'}>
                {allocations.map((one) => (
                  <option key={one} value={one}>
                    {allocationNames[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              name="summed"
              defaultChecked={target?.rollup === 'sum'}
              className="mt-1.5 size-4"
            />
            <span>Các chỉ tiêu thành phần cộng lại bằng chỉ tiêu này</span>
          </label>
          <Field {...field('note')} label="Ghi chú (nếu có)">
            {(control) => <TextInput {...control} name="note" defaultValue={target?.note ?? ''} />}
          </Field>
        </>
      )}
    </ActionForm>
  )
}
