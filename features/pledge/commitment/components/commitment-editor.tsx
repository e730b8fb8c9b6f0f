'use client'

import { type ComponentProps, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
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
          const named = (name: string) => {
            const { typed, ...texts } = field(name)
            return { ...texts, value: typed ?? row?.values[name] }
          }
          const { name, value, ...texts } = named('content')
          return (
            <>
              <Field {...texts} label={`Nội dung ${names[kind]}`}>
                {(control) => <TextArea {...control} name={name} rows={3} defaultValue={value} />}
              </Field>
              {kind === 'own_target' && <FigureFields named={named} />}
            </>
          )
        }}
      </ActionForm>
    </Dialog>
  )
}

type Named = (name: string) => { id: string; error?: string; name: string; value: string | undefined }

function FigureFields({ named }: { named: Named }) {
  const { name, value, ...texts } = named('direction')
  const [direction, setDirection] = useState(value ?? 'at_least')
  return (
    <>
      <Field {...texts} label="Chiều chỉ tiêu">
        {(control) => (
          <Select
            {...control}
            name={name}
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
      <FigureField
        {...named('low')}
        label={direction === 'range' ? 'Mức từ' : 'Mức phấn đấu'}
        hint="Ví dụ: 93,5 hoặc 8.664,9"
        inputMode="decimal"
      />
      {direction === 'range' && <FigureField {...named('high')} label="Mức đến" inputMode="decimal" />}
      <FigureField {...named('measureUnit')} label="Đơn vị tính" hint="Ví dụ: %, hộ, lớp, tỷ đồng" />
    </>
  )
}

type FigureFieldProps = ReturnType<Named> & { label: string; hint?: string } & Pick<
    ComponentProps<'input'>,
    'inputMode'
  >

const FigureField = ({ name, value, inputMode, ...texts }: FigureFieldProps) => (
  <Field {...texts}>
    {(control) => (
      <TextInput {...control} name={name} inputMode={inputMode} autoComplete="off" defaultValue={value} />
    )}
  </Field>
)
