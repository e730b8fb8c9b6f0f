'use client'

import { type ReactNode, useId } from 'react'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import type { ListedDecision } from '@/features/target/decision'
import { publishDecision, removeDecision, saveDecision, unpublishDecision } from '../actions'

const saving = { action: saveDecision, submitLabel: 'Lưu quyết định', pendingLabel: 'Đang lưu' }

/** "Thêm quyết định": the button and its dialog. */
export function AddDecision({ campaignId, issuers }: { campaignId: string; issuers: string[] }) {
  return (
    <FormDialog
      {...saving}
      opener="Thêm quyết định"
      openerVariant="primary"
      title="Thêm quyết định"
      hidden={{ campaignId, decisionId: '' }}
    >
      {(field) => <DecisionFields field={field} issuers={issuers} />}
    </FormDialog>
  )
}

type DecisionActsProps = {
  campaignId: string
  issuers: string[]
  name: string
  decision: ListedDecision
}

/** What the office may do with a decision in its present state. */
export function DecisionActs({ campaignId, issuers, name, decision }: DecisionActsProps) {
  const hidden = { campaignId, decisionId: decision.id }
  const published = decision.publishedAt !== null
  const opener = (label: string) => (
    <>
      {label}
      <span className="sr-only"> {name}</span>
    </>
  )
  const confirm = (label: string, title: string, action: typeof publishDecision, text: ReactNode) => (
    <FormDialog
      opener={opener(label)}
      openerVariant={action === publishDecision ? 'secondary' : 'quiet'}
      title={title}
      lead={<p>{text}</p>}
      action={action}
      hidden={hidden}
      submitLabel={title}
      pendingLabel="Đang thực hiện"
    />
  )
  if (decision.adjusts) return <span className="text-muted">Quyết định điều chỉnh</span>
  return (
    <div className="flex flex-wrap gap-x-2 gap-y-1 no-print">
      {!published &&
        confirm(
          'Ban hành',
          'Ban hành quyết định',
          publishDecision,
          `${name}: ${decision.targets} chỉ tiêu, ${decision.assigned} lượt giao. Đơn vị thấy chỉ tiêu của mình ngay sau khi ban hành; từ đó chỉ điều chỉnh bằng quyết định khác.`,
        )}
      {(!published || decision.fileId === null) && (
        <FormDialog
          {...saving}
          opener={opener(published ? 'Thêm bản PDF' : 'Sửa')}
          openerVariant="quiet"
          title="Sửa quyết định"
          hidden={hidden}
        >
          {(field) => <DecisionFields field={field} issuers={issuers} decision={decision} />}
        </FormDialog>
      )}
      {published &&
        confirm(
          'Thu hồi về dự thảo',
          'Thu hồi về dự thảo',
          unpublishDecision,
          `${name}: đơn vị không còn thấy chỉ tiêu của quyết định này. Chỉ thực hiện được khi chưa đơn vị nào tiếp nhận, kiến nghị hoặc ký.`,
        )}
      {!published &&
        decision.targets === 0 &&
        confirm('Xóa', 'Xóa quyết định', removeDecision, `${name} là dự thảo và chưa có chỉ tiêu.`)}
    </div>
  )
}

type DecisionFieldsProps = { field: FieldOf; issuers: string[]; decision?: ListedDecision }

/** The facts of a decision as its first page has them, and its PDF. */
function DecisionFields({ field, issuers, decision }: DecisionFieldsProps) {
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
