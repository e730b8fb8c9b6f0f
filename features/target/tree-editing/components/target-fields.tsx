import { useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { directionInWords } from '@/features/target/figure'
import type { TreeRow } from '@/features/target/tree'
import { formatDecimal } from '@/lib/decimal'
import { type Allocation, allocations, type Direction, directions } from '@/lib/terms'

const allocationNames: Record<Allocation, string> = {
  none: 'Không theo quy tắc chung: mỗi đơn vị một mức riêng',
  same: 'Cùng mức: mọi đơn vị cùng một mức',
  split: 'Chia: tổng các đơn vị bằng chỉ tiêu',
}

type TargetFieldsProps = { field: FieldOf; groups: string[]; target?: TreeRow; parent?: TreeRow }

/** The facts of one target of a draft decision; a part has its group from its whole. */
export function TargetFields({ field, groups, target, parent }: TargetFieldsProps) {
  const [direction, setDirection] = useState<Direction>(target?.direction ?? 'at_least')
  const groupsId = useId()
  const figure = (name: 'low' | 'high', label: string) => {
    const value = target?.[name]
    const typed = value ? formatDecimal(value) : ''
    return (
      <TextField
        field={field}
        name={name}
        label={label}
        inputMode="decimal"
        defaultValue={typed}
        className="figures"
      />
    )
  }
  return (
    <>
      <datalist id={groupsId}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      {!parent && (
        <TextField
          field={field}
          name="group"
          label="Nhóm chỉ tiêu"
          hint="Chọn nhóm đã có hoặc ghi nhóm mới"
          list={groupsId}
          defaultValue={target?.group ?? groups[0]}
        />
      )}
      <TextField
        field={field}
        name="code"
        label="Mã"
        hint="Duy nhất trong đợt, dùng khi nhập Excel"
        defaultValue={target?.code}
        className="w-36"
      />
      <Field {...field('name')} label="Nội dung">
        {(control) => <TextArea {...control} name="name" rows={2} defaultValue={target?.name} />}
      </Field>
      <SelectField
        field={field}
        name="direction"
        label="Chiều chỉ tiêu"
        value={direction}
        onValue={(value) => setDirection(value as Direction)}
      >
        {directions.map((one) => (
          <option key={one} value={one}>
            {directionInWords(one)}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:grid-cols-3">
        {figure('low', direction === 'range' ? 'Từ mức' : 'Mức')}
        {direction === 'range' && figure('high', 'Đến mức')}
        <TextField
          field={field}
          name="measureUnit"
          label="Đơn vị tính"
          defaultValue={target?.measureUnit ?? parent?.measureUnit}
        />
      </div>
      <SelectField
        field={field}
        name="allocation"
        label="Phân bổ cho đơn vị"
        defaultValue={target?.allocation ?? 'none'}
      >
        {allocations.map((one) => (
          <option key={one} value={one}>
            {allocationNames[one]}
          </option>
        ))}
      </SelectField>
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          name="summed"
          defaultChecked={target?.rollup === 'sum'}
          className="mt-1.5 size-4"
        />
        <span>Các chỉ tiêu thành phần cộng lại bằng chỉ tiêu này</span>
      </label>
      <TextField field={field} name="note" label="Ghi chú (nếu có)" defaultValue={target?.note ?? ''} />
    </>
  )
}
