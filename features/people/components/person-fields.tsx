'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field, type FieldTexts } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { PersonAccount } from '../account'
import { editPersonAction } from '../actions'

type Named = (name: string) => FieldTexts & { typed: string | undefined }

interface PersonFieldsProps {
  field: Named
  /** What stands before anything is typed. */
  values?: Record<'fullName' | 'phone' | 'email' | 'title' | 'startsOn' | 'endsOn', string | null>
  titleHint?: string
}

/** Who somebody is, how they are reached, their office title and their term. */
export function PersonFields({ field, values, titleHint }: PersonFieldsProps) {
  const control = (name: keyof NonNullable<typeof values>) => ({
    name,
    defaultValue: field(name).typed ?? values?.[name] ?? '',
    autoComplete: 'off',
  })
  return (
    <>
      <Field {...field('fullName')} label="Họ và tên" hint="Không ghi học hàm, học vị">
        {(texts) => <TextInput {...texts} {...control('fullName')} />}
      </Field>
      <Field {...field('title')} label="Chức danh" hint={titleHint}>
        {(texts) => <TextInput {...texts} {...control('title')} className="uppercase" />}
      </Field>
      <Field {...field('phone')} label="Điện thoại">
        {(texts) => <TextInput {...texts} {...control('phone')} type="tel" className="figures" />}
      </Field>
      <Field {...field('email')} label="Thư điện tử" hint="Để nhận thư đôn đốc">
        {(texts) => <TextInput {...texts} {...control('email')} type="email" />}
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field {...field('startsOn')} label="Nhiệm kỳ từ ngày">
          {(texts) => <TextInput {...texts} {...control('startsOn')} type="date" className="figures" />}
        </Field>
        <Field {...field('endsOn')} label="Đến hết ngày">
          {(texts) => <TextInput {...texts} {...control('endsOn')} type="date" className="figures" />}
        </Field>
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
