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
import { proposeTarget } from '../actions'
import { type Figure, figureInWords } from '../figure'
import { FigureField } from './figure-field'
import { useTargetForm } from './use-target-form'

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
  const { state, action, pledgeId } = useTargetForm(proposeTarget, placeId, onClose)
  const prefix = useId()
  const errors = (state.errors ?? []).map(({ field, message }) => ({ field: `${prefix}${field}`, message }))
  const isRange = figure.direction === 'range'
  const field = (name: 'low' | 'high' | 'reason') => ({
    id: `${prefix}${name}`,
    error: errors.find((error) => error.field === `${prefix}${name}`)?.message,
  })

  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      {state.message && !state.ok && <Notice tone="warning">{state.message}</Notice>}
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <FigureField
        {...field('low')}
        name="low"
        label={isRange ? 'Kiến nghị từ mức' : 'Mức kiến nghị'}
        measureUnit={figure.measureUnit}
        typed={state.values?.low}
      />
      {isRange && (
        <FigureField
          {...field('high')}
          name="high"
          label="Đến mức"
          measureUnit={figure.measureUnit}
          typed={state.values?.high}
        />
      )}
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
