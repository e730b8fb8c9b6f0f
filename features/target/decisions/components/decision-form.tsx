'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import type { Layout } from '@/lib/terms'
import { saveDecision } from '../actions'

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

type DecisionFormProps = {
  campaignId: string
  issuers: string[]
  decision?: EditedDecision
  onDone: () => void
}

/** The facts of a decision as its first page has them, and its PDF. */
export function DecisionForm({ campaignId, issuers, decision, onDone }: DecisionFormProps) {
  const sent = decision?.fileId ? { id: decision.fileId, name: decision.fileName ?? 'Tệp đã gửi' } : null
  return (
    <ActionForm
      action={saveDecision}
      hidden={{ campaignId, decisionId: decision?.id ?? '' }}
      submitLabel="Lưu quyết định"
      pendingLabel="Đang lưu"
      onDone={onDone}
    >
      {(field) => (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            {(
              [
                ['codeNumber', 'Số', decision?.codeNumber],
                ['codeNotation', 'Ký hiệu', decision?.codeNotation],
              ] as const
            ).map(([name, label, value]) => (
              <Field key={name} {...field(name)} label={label}>
                {(control) => <TextInput {...control} name={name} defaultValue={value ?? ''} />}
              </Field>
            ))}
            <Field {...field('issuedOn')} label="Ngày ban hành">
              {(control) => (
                <TextInput {...control} name="issuedOn" type="date" defaultValue={decision?.issuedOn} />
              )}
            </Field>
          </div>
          <Field {...field('issuer')} label="Cơ quan ban hành">
            {(control) => (
              <>
                <TextInput
                  {...control}
                  name="issuer"
                  list={`${control.id}-issuers`}
                  defaultValue={decision?.issuer ?? issuers[0]}
                />
                <datalist id={`${control.id}-issuers`}>
                  {issuers.map((issuer) => (
                    <option key={issuer} value={issuer} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field {...field('layout')} label="Thể thức">
            {(control) => (
              <Select {...control} name="layout" defaultValue={decision?.layout ?? 'state'}>
                <option value="state">Văn bản hành chính nhà nước</option>
                <option value="party">Văn bản của Đảng</option>
              </Select>
            )}
          </Field>
          <Field {...field('subject')} label="Trích yếu">
            {(control) => <TextArea {...control} name="subject" rows={2} defaultValue={decision?.subject} />}
          </Field>
          <FileField
            {...field('fileId')}
            name="fileId"
            label="Bản PDF của quyết định"
            hint="Không bắt buộc, tối đa 20 MB"
            purpose="decision"
            kept={sent}
          />
        </>
      )}
    </ActionForm>
  )
}
