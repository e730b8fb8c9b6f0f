'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type Figure, figureInWords } from '@/features/target/figure'
import { RowForm, useRowForm } from '../../acknowledgement/components/row-form'
import { proposeTarget, withdrawProposal } from '../actions'

type ProposalFormProps = {
  revisionId: string
  targetName: string
  figure: Figure
  placeId: string
  variant: ButtonVariant
}

/** "Kiến nghị": the button of a row and the dialog it opens. Closing the dialog keeps what was typed. */
export function ProposalForm(props: ProposalFormProps) {
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(false)

  function show() {
    setOpened(true)
    setOpen(true)
  }

  return (
    <>
      <Button variant={props.variant} onClick={show}>
        Kiến nghị<span className="sr-only"> về {props.targetName}</span>
      </Button>
      {opened && (
        <Dialog open={open} onClose={() => setOpen(false)} title="Kiến nghị điều chỉnh chỉ tiêu">
          <p>
            <span className="font-semibold">{props.targetName}</span>
            <br />
            Mức được giao: <span className="figures font-semibold">{figureInWords(props.figure)}</span>
          </p>
          <Fields {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function Fields({ revisionId, figure, placeId, onClose }: ProposalFormProps & { onClose: () => void }) {
  const { state, action, pledgeId } = useRowForm(proposeTarget, placeId, onClose)
  const prefix = useId()
  const errors = (state.errors ?? []).map(({ field, message }) => ({ field: `${prefix}${field}`, message }))
  const isRange = figure.direction === 'range'
  const field = (name: 'low' | 'high' | 'reason') => ({
    id: `${prefix}${name}`,
    error: errors.find((error) => error.field === `${prefix}${name}`)?.message,
  })
  const figureField = (name: 'low' | 'high', label: string) => (
    <Field
      {...field(name)}
      label={figure.measureUnit ? `${label} (${figure.measureUnit})` : label}
      hint="Ví dụ: 93,5 hoặc 8.664,9"
    >
      {(control) => (
        <TextInput
          {...control}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.values?.[name]}
          className="figures max-w-60"
        />
      )}
    </Field>
  )

  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      {state.message && !state.ok && <Notice tone="warning">{state.message}</Notice>}
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {figureField('low', isRange ? 'Kiến nghị từ mức' : 'Mức kiến nghị')}
      {isRange && figureField('high', 'Đến mức')}
      <Field {...field('reason')} label="Lý do kiến nghị" hint="Nêu căn cứ để văn phòng xem xét">
        {(control) => <TextArea {...control} name="reason" rows={4} defaultValue={state.values?.reason} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang gửi…">Gửi kiến nghị</SubmitButton>
        <Button onClick={onClose}>Đóng, chưa gửi</Button>
      </div>
    </form>
  )
}

type WithdrawFormProps = { proposalId: string; targetName: string; placeId: string }

/** "Rút kiến nghị": takes an unanswered proposal back. */
export function WithdrawForm({ proposalId, targetName, placeId }: WithdrawFormProps) {
  return (
    <RowForm act={withdrawProposal} placeId={placeId} name="proposalId" values={[proposalId]}>
      <SubmitButton variant="secondary" pendingLabel="Đang rút…">
        Rút kiến nghị<span className="sr-only"> về {targetName}</span>
      </SubmitButton>
    </RowForm>
  )
}
