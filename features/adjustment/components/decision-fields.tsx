import { Field, type FieldTexts } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import type { Layout } from '@/lib/terms'

export type DecisionDefaults = { codeNotation: string; issuer: string; layout: Layout; subject: string }

interface DecisionFieldsProps {
  field: (name: string) => FieldTexts & { name: string; typed: string | undefined }
  defaults: DecisionDefaults
}

/** The adjustment's own decision: a figure never changes without one. */
export function DecisionFields({ field, defaults }: DecisionFieldsProps) {
  const text = (name: string, label: string, value?: string, type = 'text') => {
    const { typed, ...texts } = field(name)
    return (
      <Field {...texts} label={label}>
        {(control) => (
          <TextInput {...control} type={type} name={name} defaultValue={typed ?? value} autoComplete="off" />
        )}
      </Field>
    )
  }
  const { typed: layout, ...layoutTexts } = field('layout')
  const { typed: subject, ...subjectTexts } = field('subject')
  const { typed: _, ...fileTexts } = field('fileId')
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-3">
      {text('codeNumber', 'Số')}
      {text('codeNotation', 'Ký hiệu', defaults.codeNotation)}
      {text('issuedOn', 'Ngày ban hành', undefined, 'date')}
      <div className="md:col-span-2">{text('issuer', 'Cơ quan ban hành', defaults.issuer)}</div>
      <Field {...layoutTexts} label="Thể thức">
        {(control) => (
          <Select {...control} name="layout" defaultValue={layout || defaults.layout}>
            <option value="state">Văn bản hành chính nhà nước</option>
            <option value="party">Văn bản của Đảng</option>
          </Select>
        )}
      </Field>
      <div className="md:col-span-3">
        <Field {...subjectTexts} label="Trích yếu">
          {(control) => (
            <TextArea {...control} name="subject" rows={2} defaultValue={subject ?? defaults.subject} />
          )}
        </Field>
      </div>
      <div className="md:col-span-3">
        <FileField
          {...fileTexts}
          name="fileId"
          label="Tệp quyết định (không bắt buộc)"
          hint="Tệp PDF, tối đa 20 MB"
          purpose="decision"
        />
      </div>
    </div>
  )
}
