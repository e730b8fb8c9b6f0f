'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import type { FieldOf } from '@/components/ui/form-field'
import { LabelledInput, Select } from '@/components/ui/text-input'
import { codeOf } from '@/features/roster/roster'
import type { Role } from '@/lib/actor'
import { roleNames } from '@/lib/vi'
import { usernameFor } from '../account'
import { addPersonAction } from '../actions'
import { ofUnit } from '../schema'
import { PersonFields } from './person-fields'

type Unit = { unitId: string; name: string; code: string; headTitle: string }

interface NewPersonFormProps {
  roles: Role[]
  units: Unit[]
  unitId?: string
  /** User names that are taken. */
  taken: string[]
}

/** Adds one person after another. */
export function NewPersonForm(props: NewPersonFormProps) {
  const [added, setAdded] = useState(0)
  return (
    <ActionForm
      action={addPersonAction}
      submitLabel="Thêm nhân sự"
      pendingLabel="Đang thêm"
      onDone={() => setAdded((count) => count + 1)}
    >
      {(field) => <Fields key={added} {...props} field={field} />}
    </ActionForm>
  )
}

type FieldsProps = NewPersonFormProps & {
  field: FieldOf
}

function Fields({ roles, units, unitId: wanted, taken, field }: FieldsProps) {
  const [role, setRole] = useState<Role>(roles[0]!)
  const [unitId, setUnitId] = useState(units.some((unit) => unit.unitId === wanted) ? wanted! : '')
  const [username, setUsername] = useState<string | null>(null)
  const [fullName, setFullName] = useState('')
  const unit = ofUnit(role) ? units.find((one) => one.unitId === unitId) : undefined
  const base = ofUnit(role) ? unit?.code : codeOf(fullName)
  const proposed = base ? usernameFor(role, base, new Set(taken)) : ''
  return (
    <div className="grid gap-4" onInput={({ target }) => readName(target, setFullName)}>
      <Field {...field('role')} label="Vai trò">
        {(control) => (
          <Select
            {...control}
            name="role"
            value={role}
            onChange={({ target }) => setRole(target.value as Role)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {ofUnit(role) && (
        <Field {...field('unitId')} label="Đơn vị">
          {(control) => (
            <Select
              {...control}
              name="unitId"
              value={unitId}
              onChange={({ target }) => setUnitId(target.value)}
            >
              <option value="">Chọn đơn vị</option>
              {units.map((one) => (
                <option key={one.unitId} value={one.unitId}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <PersonFields
        field={field}
        titleHint={
          role === 'unit_head'
            ? `Thủ trưởng ký với chức danh ${unit?.headTitle ?? 'ghi ở đơn vị'}; cấp phó ghi chức danh của mình`
            : undefined
        }
      />
      <LabelledInput
        {...field('username')}
        label="Tên đăng nhập"
        hint="Chữ không dấu, số, dấu chấm và gạch ngang"
        value={username ?? proposed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setUsername(target.value)}
      />
    </div>
  )
}

function readName(target: EventTarget, set: (name: string) => void) {
  if (target instanceof HTMLInputElement && target.name === 'fullName') set(target.value)
}
