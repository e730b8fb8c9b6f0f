'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { type FieldOf, Options, SelectField, TextField } from '@/components/ui/form-field'
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

function Fields({ roles, units, unitId: wanted, taken, field }: NewPersonFormProps & { field: FieldOf }) {
  const [role, setRole] = useState<Role>(roles[0]!)
  const [unitId, setUnitId] = useState(units.some((unit) => unit.unitId === wanted) ? wanted! : '')
  const [username, setUsername] = useState<string | null>(null)
  const [fullName, setFullName] = useState('')
  const unit = ofUnit(role) ? units.find((one) => one.unitId === unitId) : undefined
  const base = ofUnit(role) ? unit?.code : codeOf(fullName)
  const proposed = base ? usernameFor(role, base, new Set(taken)) : ''
  return (
    <div className="grid gap-4" onInput={({ target }) => readName(target, setFullName)}>
      <SelectField
        field={field}
        name="role"
        label="Vai trò"
        value={role}
        onValue={(value) => setRole(value as Role)}
      >
        <Options named={roles.map((id) => ({ id, name: roleNames[id] }))} />
      </SelectField>
      {ofUnit(role) && (
        <SelectField field={field} name="unitId" label="Đơn vị" value={unitId} onValue={setUnitId}>
          <option value="">Chọn đơn vị</option>
          <Options named={units.map((one) => ({ id: one.unitId, name: one.name }))} />
        </SelectField>
      )}
      <PersonFields
        field={field}
        titleHint={
          role === 'unit_head'
            ? `Thủ trưởng ký với chức danh ${unit?.headTitle ?? 'ghi ở đơn vị'}; cấp phó ghi chức danh của mình`
            : undefined
        }
      />
      <TextField
        field={field}
        name="username"
        label="Tên đăng nhập"
        hint="Chữ không dấu, số, dấu chấm và gạch ngang"
        value={username ?? proposed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onValue={setUsername}
      />
    </div>
  )
}

function readName(target: EventTarget, set: (name: string) => void) {
  if (target instanceof HTMLInputElement && target.name === 'fullName') set(target.value)
}
