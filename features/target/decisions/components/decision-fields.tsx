import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import type { Layout } from '@/lib/terms'

export type EditedDecision = {
  id: string
  codeNumber: string | null
  codeNotation: string
  issuer: string
  layout: Layout
  subject: string
  issuedOn: string
  fileId: string | null
  fileName: string | null
}

type DecisionFieldsProps = { field: FieldOf; issuers: string[]; decision?: EditedDecision }

/** The facts of a decision as its first page has them, and its PDF. */
export function DecisionFields({ field, issuers, decision }: DecisionFieldsProps) {
  const issuersId = useId()
  const subject = field('subject')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField field={field} name="codeNumber" label="Số" defaultValue={decision?.codeNumber ?? ''} />
        <TextField field={field} name="codeNotation" label="Ký hiệu" defaultValue={decision?.codeNotation} />
        <TextField
          field={field}
          name="issuedOn"
          label="Ngày ban hành"
          type="date"
          defaultValue={decision?.issuedOn}
        />
      </div>
      <TextField
        field={field}
        name="issuer"
        label="Cơ quan ban hành"
        list={issuersId}
        defaultValue={decision?.issuer ?? issuers[0]}
      />
      <datalist id={issuersId}>
        {issuers.map((issuer) => (
          <option key={issuer} value={issuer} />
        ))}
      </datalist>
      <SelectField field={field} name="layout" label="Thể thức" defaultValue={decision?.layout ?? 'state'}>
        <option value="state">Văn bản hành chính nhà nước</option>
        <option value="party">Văn bản của Đảng</option>
      </SelectField>
      <Field {...subject} label="Trích yếu">
        {(control) => <TextArea {...control} name="subject" rows={2} defaultValue={decision?.subject} />}
      </Field>
      <FileField
        {...field('fileId')}
        name="fileId"
        label="Bản PDF của quyết định"
        hint="Không bắt buộc, tối đa 20 MB"
        purpose="decision"
        kept={decision?.fileId ? { id: decision.fileId, name: decision.fileName ?? 'Tệp đã gửi' } : null}
      />
    </>
  )
}
