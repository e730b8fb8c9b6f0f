'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FieldOf } from '@/components/ui/form-field'
import { LabelledInput } from '@/components/ui/text-input'
import type { PersonAccount } from '../account'
import { editPersonAction } from '../actions'

interface PersonFieldsProps {
  field: FieldOf
  /** What stands before anything is typed. */
  values?: Record<'fullName' | 'phone' | 'email' | 'title' | 'startsOn' | 'endsOn', string | null>
  titleHint?: string
}

/** Who somebody is, how they are reached, their office title and their term. */
export function PersonFields({ field, values, titleHint }: PersonFieldsProps) {
  const text = (name: keyof NonNullable<typeof values>) => ({
    ...field(name),
    defaultValue: values?.[name] ?? '',
    autoComplete: 'off',
  })
  return (
    <>
      <LabelledInput {...text('fullName')} label="Họ và tên" hint="Không ghi học hàm, học vị" />
      <LabelledInput {...text('title')} label="Chức danh" hint={titleHint} className="uppercase" />
      <LabelledInput {...text('phone')} label="Điện thoại" type="tel" className="figures" />
      <LabelledInput {...text('email')} label="Thư điện tử" hint="Để nhận thư đôn đốc" type="email" />
      <div className="flex flex-wrap gap-4">
        <LabelledInput {...text('startsOn')} label="Nhiệm kỳ từ ngày" type="date" className="figures" />
        <LabelledInput {...text('endsOn')} label="Đến hết ngày" type="date" className="figures" />
      </div>
      <p className="text-muted">
        Ngoài nhiệm kỳ thì không đăng nhập và không ký được. Để trống khi không có thời hạn.
      </p>
    </>
  )
}

export function EditPersonForm({ person }: { person: PersonAccount }) {
  return (
    <ActionForm
      action={editPersonAction}
      hidden={{ accountId: person.accountId }}
      submitLabel="Lưu thông tin"
      pendingLabel="Đang lưu"
    >
      {(field) => <PersonFields field={field} values={person} />}
    </ActionForm>
  )
}
