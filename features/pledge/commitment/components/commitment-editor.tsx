'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { directionInWords } from '@/features/target/figure'
import { type CommitmentKind, directions } from '@/lib/terms'
import { saveCommitment } from '../actions'
import type { CommitmentRow } from '../row'

const names: Record<CommitmentKind, string> = {
  own_target: 'chỉ tiêu riêng',
  task: 'nhiệm vụ',
  solution: 'giải pháp',
}

type EditorProps = { pledgeId: string; kind: CommitmentKind; row: CommitmentRow | null; onClose: () => void }

/** The form of one own target, task or solution; it closes itself when the server has saved it. */
export function CommitmentEditor({ pledgeId, kind, row, onClose }: EditorProps) {
  return (
    <Dialog open onClose={onClose} title={`${row ? 'Sửa' : 'Thêm'} ${names[kind]}`}>
      <ActionForm
        action={saveCommitment}
        hidden={{ pledgeId, id: row?.id ?? '', kind }}
        submitLabel="Lưu"
        pendingLabel="Đang lưu…"
        aside={<Button onClick={onClose}>Hủy</Button>}
        onDone={onClose}
      >
        {(field) => {
          // What the stored one holds, until something else was typed.
          const filled: FieldOf = (name) => {
            const { typed = row?.values[name], ...texts } = field(name)
            return { ...texts, typed }
          }
          const { typed, ...texts } = filled('content')
          return (
            <>
              <Field {...texts} label={`Nội dung ${names[kind]}`}>
                {(control) => <TextArea {...control} name="content" rows={3} defaultValue={typed} />}
              </Field>
              {kind === 'own_target' && <FigureFields field={filled} />}
            </>
          )
        }}
      </ActionForm>
    </Dialog>
  )
}

function FigureFields({ field }: { field: FieldOf }) {
  const [direction, setDirection] = useState(field('direction').typed ?? 'at_least')
  const figure = { field, inputMode: 'decimal', autoComplete: 'off' } as const
  return (
    <>
      <SelectField
        field={field}
        name="direction"
        label="Chiều chỉ tiêu"
        value={direction}
        onValue={setDirection}
      >
        {directions
          .filter((choice) => choice !== 'composition')
          .map((choice) => (
            <option key={choice} value={choice}>
              {directionInWords(choice)}
            </option>
          ))}
      </SelectField>
      <TextField
        {...figure}
        name="low"
        label={direction === 'range' ? 'Mức từ' : 'Mức phấn đấu'}
        hint="Ví dụ: 93,5 hoặc 8.664,9"
      />
      {direction === 'range' && <TextField {...figure} name="high" label="Mức đến" />}
      <TextField
        field={field}
        name="measureUnit"
        label="Đơn vị tính"
        hint="Ví dụ: %, hộ, lớp, tỷ đồng"
        autoComplete="off"
      />
    </>
  )
}
