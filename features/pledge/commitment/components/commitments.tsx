'use client'

import { Pencil, Plus, Trash2 } from 'lucide-react'
import { startTransition, useActionState, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-input'
import { directionInWords } from '@/features/target/figure'
import type { FormState } from '@/lib/form'
import { type CommitmentKind, directions } from '@/lib/terms'
import { dropCommitment, saveCommitment } from '../actions'
import type { CommitmentRow } from '../row'

const kinds: { kind: CommitmentKind; title: string; add: string; empty: string }[] = [
  {
    kind: 'own_target',
    title: 'Chỉ tiêu riêng',
    add: 'Thêm chỉ tiêu riêng',
    empty: 'Đơn vị chưa đăng ký chỉ tiêu riêng.',
  },
  { kind: 'task', title: 'Nhiệm vụ', add: 'Thêm nhiệm vụ', empty: 'Đơn vị chưa đăng ký nhiệm vụ.' },
  { kind: 'solution', title: 'Giải pháp', add: 'Thêm giải pháp', empty: 'Đơn vị chưa nêu giải pháp.' },
]

const idle: FormState = { ok: false }

type Edited = { kind: CommitmentKind; row: CommitmentRow | null }

/** The unit's own targets, tasks and solutions: added, edited and removed, with undo, until the pledge is signed. */
export function Commitments(props: { pledgeId: string; rows: CommitmentRow[]; editable: boolean }) {
  const { pledgeId, rows, editable } = props
  const [edited, setEdited] = useState<Edited | null>(null)
  const [removal, remove, removing] = useActionState(dropCommitment, idle)
  const [, restore, restoring] = useActionState(saveCommitment, idle)
  const [undone, setUndone] = useState(idle)

  function send(action: (form: FormData) => void, values: Record<string, string>) {
    const form = new FormData()
    for (const [name, value] of Object.entries({ pledgeId, ...values })) form.set(name, value)
    startTransition(() => action(form))
  }

  return (
    <Card title="Chỉ tiêu riêng, nhiệm vụ, giải pháp của đơn vị" id="commitments">
      {kinds.map(({ kind, title, add, empty }) => {
        const own = rows.filter((row) => row.kind === kind)
        return (
          <section key={kind} aria-label={title} className="grid gap-2">
            <h3 className="text-h3">{title}</h3>
            {own.length === 0 && <p className="text-muted">{empty}</p>}
            <ol className="grid list-decimal gap-2 pl-6">
              {own.map((row) => (
                <li key={row.id}>
                  <span className="break-words whitespace-pre-line">{row.content}</span>
                  {row.figure && <span className="figures font-semibold">: {row.figure}</span>}
                  {editable && (
                    <span className="flex flex-wrap gap-2">
                      <Button variant="quiet" onClick={() => setEdited({ kind, row })}>
                        <Pencil aria-hidden="true" className="size-[1em]" />
                        Sửa<span className="sr-only"> {row.content}</span>
                      </Button>
                      <Button variant="quiet" pending={removing} onClick={() => send(remove, { id: row.id })}>
                        <Trash2 aria-hidden="true" className="size-[1em]" />
                        Xóa<span className="sr-only"> {row.content}</span>
                      </Button>
                    </span>
                  )}
                </li>
              ))}
            </ol>
            {editable && (
              <div>
                <Button onClick={() => setEdited({ kind, row: null })}>
                  <Plus aria-hidden="true" className="size-[1em]" />
                  {add}
                </Button>
              </div>
            )}
          </section>
        )
      })}
      <div aria-live="polite">
        {removal.message && !removal.ok && <Notice tone="warning">{removal.message}</Notice>}
        {removal.ok && (restoring || removal !== undone) && (
          <Notice>
            <span className="flex flex-wrap items-center gap-3">
              {removal.message}
              <Button
                pending={restoring}
                onClick={() => {
                  setUndone(removal)
                  send(restore, removal.values ?? {})
                }}
              >
                Hoàn tác
              </Button>
            </span>
          </Notice>
        )}
      </div>
      {edited && (
        <CommitmentEditor
          key={edited.row?.id ?? edited.kind}
          pledgeId={pledgeId}
          {...edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}

const names: Record<CommitmentKind, string> = {
  own_target: 'chỉ tiêu riêng',
  task: 'nhiệm vụ',
  solution: 'giải pháp',
}

type EditorProps = Edited & { pledgeId: string; onClose: () => void }

/** The form of one own target, task or solution; it closes itself when the server has saved it. */
function CommitmentEditor({ pledgeId, kind, row, onClose }: EditorProps) {
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
