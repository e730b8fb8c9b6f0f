'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextField } from '@/components/ui/form-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-input'
import { type Figure, figureInWords } from '@/features/target/figure'
import { RowForm, useRowActs } from '../../acknowledgement/components/row-form'
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
  const { pledgeId, done } = useRowActs()
  const isRange = figure.direction === 'range'
  return (
    <ActionForm
      action={proposeTarget}
      hidden={{ pledgeId, revisionId }}
      submitLabel="Gửi kiến nghị"
      pendingLabel="Đang gửi…"
      aside={<Button onClick={onClose}>Đóng, chưa gửi</Button>}
      onDone={(message) => {
        onClose()
        done({ message, placeId })
      }}
    >
      {(field) => {
        const { typed, ...reason } = field('reason')
        const figureField = (name: 'low' | 'high', label: string) => (
          <TextField
            field={field}
            name={name}
            label={figure.measureUnit ? `${label} (${figure.measureUnit})` : label}
            hint="Ví dụ: 93,5 hoặc 8.664,9"
            inputMode="decimal"
            autoComplete="off"
            className="figures max-w-60"
          />
        )
        return (
          <>
            {figureField('low', isRange ? 'Kiến nghị từ mức' : 'Mức kiến nghị')}
            {isRange && figureField('high', 'Đến mức')}
            <Field {...reason} label="Lý do kiến nghị" hint="Nêu căn cứ để văn phòng xem xét">
              {(control) => <TextArea {...control} name="reason" rows={4} defaultValue={typed} />}
            </Field>
          </>
        )
      }}
    </ActionForm>
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
