'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { SearchInput } from '@/components/ui/search-input'
import { TextArea } from '@/components/ui/text-area'
import { Toggle } from '@/components/ui/toggle'
import type { Decimal } from '@/lib/decimal'
import type { Allocation } from '@/lib/terms'
import { matches } from '@/lib/text'
import { draftAdjustmentAction } from '../actions'
import type { AdjustableRow } from '../labels'
import { previewOf, type Typed } from '../typed-figures'
import { type DecisionDefaults, DecisionFields } from './decision-fields'
import { DraftPreview } from './draft-preview'
import { FigureGrid } from './figure-grid'

interface DraftFormProps {
  campaignId: string
  target: { name: string; low: Decimal; allocation: Allocation; measureUnit: string }
  rows: AdjustableRow[]
  /** Figures already filled in: those of the proposal that led here. */
  proposed: Typed
  /** The person's drafts under way, into which the figures may go. */
  drafts: { id: string; name: string }[]
  defaults: DecisionDefaults
}

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
  const isShown = ({ unit, unitName }: AdjustableRow) => matches(`${unit} ${unitName}`, search)

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
        const { typed: reason, ...reasonTexts } = field('reason')
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
                  isShown={isShown}
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
                  <Field {...reasonTexts} label="Lý do điều chỉnh" hint="Đơn vị đọc nguyên văn nội dung này">
                    {(control) => <TextArea {...control} name="reason" rows={3} defaultValue={reason} />}
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
