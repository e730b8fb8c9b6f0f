'use client'

import { useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { directionInWords } from '@/features/target/figure'
import { type CommitmentKind, directions } from '@/lib/terms'
import { type CommitmentState, saveCommitment } from '../actions'
import type { CommitmentRow } from '../commitment'

const names: Record<CommitmentKind, string> = {
  own_target: 'chỉ tiêu riêng',
  task: 'nhiệm vụ',
  solution: 'giải pháp',
}

type EditorProps = { pledgeId: string; kind: CommitmentKind; row: CommitmentRow | null; onClose: () => void }

/** The form of one own target, task or solution; it closes itself when the server has saved it. */
export function CommitmentEditor({ pledgeId, kind, row, onClose }: EditorProps) {
  const start: CommitmentState = {
    turn: 0,
    outcome: 'idle',
    message: '',
    errors: [],
    values: row?.values ?? {},
  }
  const [state, save] = useActionState(saveCommitment, start)
  const { values, errors } = state
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  useEffect(() => {
    if (state.outcome === 'saved') onClose()
  }, [state, onClose])

  return (
    <Dialog open onClose={onClose} title={`${row ? 'Sửa' : 'Thêm'} ${names[kind]}`}>
      <form action={save} key={state.turn} noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        {state.outcome === 'refused' && errors.length === 0 && (
          <Notice tone="warning">{state.message}</Notice>
        )}
        <input type="hidden" name="pledgeId" value={pledgeId} />
        <input type="hidden" name="id" value={row?.id ?? ''} />
        <input type="hidden" name="kind" value={kind} />
        <Field id="content" label={`Nội dung ${names[kind]}`} error={errorOf('content')}>
          {(control) => <TextArea {...control} name="content" rows={3} defaultValue={values.content} />}
        </Field>
        {kind === 'own_target' && <FigureFields values={values} errorOf={errorOf} />}
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel="Đang lưu…">Lưu</SubmitButton>
          <Button onClick={onClose}>Hủy</Button>
        </div>
      </form>
    </Dialog>
  )
}

type FigureFieldsProps = { values: Record<string, string>; errorOf: (field: string) => string | undefined }

function FigureFields({ values, errorOf }: FigureFieldsProps) {
  const [direction, setDirection] = useState(values.direction ?? 'at_least')
  return (
    <>
      <Field id="direction" label="Chiều chỉ tiêu" error={errorOf('direction')}>
        {(control) => (
          <Select
            {...control}
            name="direction"
            value={direction}
            onChange={(event) => setDirection(event.target.value)}
          >
            {directions
              .filter((choice) => choice !== 'composition')
              .map((choice) => (
                <option key={choice} value={choice}>
                  {directionInWords(choice)}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <Field
        id="low"
        label={direction === 'range' ? 'Mức từ' : 'Mức phấn đấu'}
        hint="Ví dụ: 93,5 hoặc 8.664,9"
        error={errorOf('low')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="low"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values.low}
          />
        )}
      </Field>
      {direction === 'range' && (
        <Field id="high" label="Mức đến" error={errorOf('high')}>
          {(control) => (
            <TextInput
              {...control}
              name="high"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={values.high}
            />
          )}
        </Field>
      )}
      <Field
        id="measureUnit"
        label="Đơn vị tính"
        hint="Ví dụ: %, hộ, lớp, tỷ đồng"
        error={errorOf('measureUnit')}
      >
        {(control) => (
          <TextInput {...control} name="measureUnit" autoComplete="off" defaultValue={values.measureUnit} />
        )}
      </Field>
    </>
  )
}
