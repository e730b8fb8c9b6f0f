'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { LinkButton } from '@/components/ui/link-button'
import { SearchInput } from '@/components/ui/search-input'
import { TextArea } from '@/components/ui/text-input'
import { Toggle } from '@/components/ui/toggle'
import { FileField } from '@/features/file/components/file-field'
import { matches } from '@/lib/text'
import { draftAdjustmentAction } from '../actions'
import type { AdjustableRow } from '../labels'
import type { NewDraftPage } from '../page'
import { previewOf } from '../typed-figures'
import { FigureGrid } from './figure-grid'
import { DraftPreview } from './impact-notice'

type Draft = NonNullable<NewDraftPage['draft']>
type DraftFormProps = Omit<Draft, 'heading'> & { campaignId: string }

/** New figures for the units of one target, with the decision that changes them. */
export function DraftForm({ campaignId, target, rows, proposed, drafts, defaults }: DraftFormProps) {
  const [typed, setTyped] = useState(proposed)
  const [search, setSearch] = useState('')
  const [draftId, setDraftId] = useState('')
  const type = (revisionId: string, end: 'low' | 'high', text: string) =>
    setTyped((before) => ({
      ...before,
      [revisionId]: { ...(before[revisionId] ?? { low: '', high: '' }), [end]: text },
    }))
  const isListed = ({ unit, unitName }: AdjustableRow) => matches(`${unit} ${unitName}`, search)

  return (
    <ActionForm
      action={draftAdjustmentAction}
      hidden={{ campaignId, adjustmentId: draftId }}
      submitLabel={draftId ? 'Bổ sung vào dự thảo' : 'Lưu dự thảo điều chỉnh'}
      pendingLabel="Đang lưu"
      aside={<LinkButton href="/proposals">Thôi</LinkButton>}
      className="grid gap-6"
    >
      {(field) => {
        const reason = field('reason')
        return (
          <>
            <Card title="Mức mới">
              <div id={field('figures').id} tabIndex={-1} className="grid min-w-0 gap-4">
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <p className="text-muted">Để trống mức mới của đơn vị không điều chỉnh.</p>
                  <SearchInput label="Tìm đơn vị" value={search} onSearch={setSearch} />
                </div>
                <FigureGrid
                  rows={rows}
                  measureUnit={target.measureUnit}
                  typed={typed}
                  onType={type}
                  field={field}
                  isListed={isListed}
                />
              </div>
            </Card>
            <DraftPreview target={target.name} preview={previewOf(target, rows, typed)} />
            <Card title="Quyết định điều chỉnh">
              {drafts.length > 0 && (
                <fieldset className="flex flex-wrap gap-2">
                  <legend className="mb-1 font-semibold">Theo quyết định nào</legend>
                  <Toggle pressed={draftId === ''} onPress={() => setDraftId('')}>
                    Quyết định mới
                  </Toggle>
                  {drafts.map(({ id, name }) => (
                    <Toggle key={id} pressed={draftId === id} onPress={() => setDraftId(id)}>
                      Gộp vào dự thảo: {name}
                    </Toggle>
                  ))}
                </fieldset>
              )}
              {draftId === '' && (
                <>
                  <DecisionFields field={field} defaults={defaults} />
                  <Field {...reason} label="Lý do điều chỉnh" hint="Đơn vị đọc nguyên văn nội dung này">
                    {(control) => (
                      <TextArea {...control} name="reason" rows={3} defaultValue={reason.typed} />
                    )}
                  </Field>
                </>
              )}
            </Card>
          </>
        )
      }}
    </ActionForm>
  )
}

type DecisionFieldsProps = { field: FieldOf; defaults: Draft['defaults'] }

/** The adjustment's own decision: a figure never changes without one. */
function DecisionFields({ field, defaults }: DecisionFieldsProps) {
  const text = (name: string, label: string, value?: string, type = 'text') => (
    <TextField field={field} name={name} label={label} type={type} defaultValue={value} autoComplete="off" />
  )
  const [layout, subject] = [field('layout'), field('subject')]
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-3">
      {text('codeNumber', 'Số')}
      {text('codeNotation', 'Ký hiệu', defaults.codeNotation)}
      {text('issuedOn', 'Ngày ban hành', undefined, 'date')}
      <div className="md:col-span-2">{text('issuer', 'Cơ quan ban hành', defaults.issuer)}</div>
      <SelectField
        field={field}
        name="layout"
        label="Thể thức"
        defaultValue={layout.typed || defaults.layout}
      >
        <option value="state">Văn bản hành chính nhà nước</option>
        <option value="party">Văn bản của Đảng</option>
      </SelectField>
      <div className="md:col-span-3">
        <Field {...subject} label="Trích yếu">
          {(control) => (
            <TextArea {...control} name="subject" rows={2} defaultValue={subject.typed ?? defaults.subject} />
          )}
        </Field>
      </div>
      <div className="md:col-span-3">
        <FileField
          {...field('fileId')}
          name="fileId"
          label="Tệp quyết định (không bắt buộc)"
          hint="Tệp PDF, tối đa 20 MB"
          purpose="decision"
        />
      </div>
    </div>
  )
}
