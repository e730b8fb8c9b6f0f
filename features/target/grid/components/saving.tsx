import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { formatTime } from '@/lib/dates'
import { saveGrid } from '../actions'
import { showCell } from '../cell'
import type { Grid } from '../load'
import {
  type Change,
  type Difference,
  differences,
  type Edit,
  edit,
  type Matrix,
  startEditing,
} from '../matrix'
import type { GridPlaceIds } from '../schema'

/** A grid under edit: its cells, what of them is not stored yet, how that is saved, and what changes them. */
export function useEditing(ids: GridPlaceIds, first: Matrix, editable: boolean) {
  const { change, ...state } = useCells(ids, first, editable)
  return {
    ...state,
    ...useSaving(ids, state.unsaved, change),
    write: (changes: readonly Change[]) => change({ kind: 'write', changes }),
    undo: () => change({ kind: 'undo' }),
  }
}

export type GridEditing = ReturnType<typeof useEditing>

/** The cells under edit, and what of them is not stored yet; that outlives a reload of the page. */
function useCells(ids: GridPlaceIds, first: Matrix, editable: boolean) {
  const [state, change] = useReducer(edit, first, startEditing)
  const unsaved = useMemo(() => differences(state.base, state.cells), [state.base, state.cells])

  useEffect(() => {
    if (!editable) return
    const cells = readUnsaved(ids)
    if (cells.length > 0) change({ kind: 'restored', cells })
  }, [ids, editable])

  useEffect(() => {
    if (!editable) return
    storeUnsaved(ids, unsaved)
    if (unsaved.length === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [ids, unsaved, editable])

  return { ...state, unsaved, change }
}

type StoredCell = Omit<Difference, 'row' | 'col'> & { pledgeId: string; targetId: string }

const keyOf = (decisionId: string) => `giao-uoc:phan-bo:${decisionId}`

/** Stores what is not saved yet beside the page for as long as its tab is open, by unit and target. */
function storeUnsaved({ decisionId, pledgeIds, targetIds }: GridPlaceIds, changes: readonly Difference[]) {
  if (changes.length === 0) return sessionStorage.removeItem(keyOf(decisionId))
  const cells = changes.map(({ row, col, ...cell }): StoredCell => {
    return { ...cell, pledgeId: pledgeIds[row]!, targetId: targetIds[col]! }
  })
  sessionStorage.setItem(keyOf(decisionId), JSON.stringify(cells))
}

/** What was left unsaved, at the present places of its units and targets; those that are gone are left out. */
function readUnsaved({ decisionId, pledgeIds, targetIds }: GridPlaceIds): Difference[] {
  const text = sessionStorage.getItem(keyOf(decisionId))
  const cells: StoredCell[] = text ? JSON.parse(text) : []
  return cells.flatMap(({ pledgeId, targetId, ...cell }) => {
    const [row, col] = [pledgeIds.indexOf(pledgeId), targetIds.indexOf(targetId)]
    return row < 0 || col < 0 ? [] : [{ ...cell, row, col }]
  })
}

type Saving =
  | { kind: 'idle'; savedAt: Date | null }
  | { kind: 'sending' }
  | { kind: 'refused'; message: string; conflicts: Change[] }

const quietMilliseconds = 600
const batch = 2000
const patienceMilliseconds = 20_000
const noAnswer = {
  ok: false as const,
  message: 'Máy chủ không trả lời. Đồng chí kiểm tra kết nối mạng rồi thử lại.',
}
const silence = () =>
  new Promise<typeof noAnswer>((answer) => setTimeout(answer, patienceMilliseconds, noAnswer))

/** Saves what is not stored yet, in batches, once the typing pauses; after a refusal only when asked to. */
function useSaving(ids: GridPlaceIds, unsaved: readonly Difference[], change: (edit: Edit) => void) {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle', savedAt: null })

  const save = useCallback(async () => {
    const changes = unsaved.slice(0, batch)
    setSaving({ kind: 'sending' })
    const answer = saveGrid({ ...ids, changes }).catch(() => noAnswer)
    const outcome = await Promise.race([answer, silence()])
    if (outcome.ok) {
      change({ kind: 'stored', cells: changes })
      return setSaving({ kind: 'idle', savedAt: new Date() })
    }
    const conflicts = ('conflicts' in outcome && outcome.conflicts) || []
    change({ kind: 'stored', cells: conflicts })
    setSaving({ kind: 'refused', message: outcome.message, conflicts })
  }, [ids, unsaved, change])

  const settle = useCallback(() => setSaving({ kind: 'idle', savedAt: null }), [])

  useEffect(() => {
    if (saving.kind === 'refused' && unsaved.length === 0) settle()
    if (saving.kind !== 'idle' || unsaved.length === 0) return
    const timer = setTimeout(save, quietMilliseconds)
    return () => clearTimeout(timer)
  }, [saving, unsaved, save, settle])

  const leave = useRef<() => void>(undefined)
  useEffect(() => {
    leave.current = saving.kind === 'idle' && unsaved.length > 0 ? save : undefined
  }, [saving, unsaved, save])
  useEffect(() => () => leave.current?.(), [])

  return { saving, save, settle }
}

/** Whether what was typed is stored: always said, and never said before the server has. */
export function SaveLine({ saving, unsaved }: GridEditing) {
  return (
    <p role="status" className="flex items-center gap-2 text-muted no-print">
      {saving.kind === 'sending' && <Spinner />}
      {wordsOf(saving, unsaved.length)}
    </p>
  )
}

function wordsOf(saving: Saving, unsaved: number): string {
  if (saving.kind === 'sending') return 'Đang lưu…'
  if (unsaved > 0) return `Chưa lưu ${unsaved} ô`
  if (saving.kind === 'idle' && saving.savedAt) return `Đã lưu lúc ${formatTime(saving.savedAt)}`
  return 'Thay đổi được lưu tự động.'
}

type SaveRefusedProps = { grid: Grid; editing: GridEditing }

/** Why the server did not store what was typed, which stays in the page until it is sent again or given up. */
export function SaveRefused({ grid, editing }: SaveRefusedProps) {
  const { saving, unsaved, save, write } = editing
  if (saving.kind !== 'refused') return null
  const { conflicts } = saving
  if (conflicts.length > 0) return <ConflictNotice conflicts={conflicts} grid={grid} editing={editing} />
  const discard = () => write(unsaved.map(({ before, ...place }) => ({ ...place, value: before })))
  return (
    <Notice tone="warning" title={`Chưa lưu ${unsaved.length} ô`} className="no-print">
      <p>{saving.message} Những gì đồng chí nhập vẫn giữ trong trang này.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={save}>Thử lại</Button>
        <Button variant="quiet" onClick={discard}>
          Bỏ {unsaved.length} ô chưa lưu
        </Button>
      </div>
    </Notice>
  )
}

const listed = 5

/** Cells that another person wrote meanwhile: both figures side by side, and the choice between them. */
function ConflictNotice({ grid, editing, conflicts }: SaveRefusedProps & { conflicts: Change[] }) {
  const { cells, write, save, settle } = editing
  const takeTheirs = () => {
    write(conflicts)
    settle()
  }
  return (
    <Notice
      tone="warning"
      title={`Chưa lưu: người khác vừa ghi ${conflicts.length} ô mà đồng chí cũng sửa`}
      className="no-print"
    >
      <ul className="list-disc pl-5">
        {conflicts.slice(0, listed).map(({ row, col, value }) => (
          <li key={`${row}:${col}`}>
            {grid.units[row]!.name}, {grid.targets[col]!.code}: người khác ghi{' '}
            <strong className="figures">{showCell(value) || 'để trống'}</strong>, đồng chí ghi{' '}
            <strong className="figures">{showCell(cells[row]![col] ?? null) || 'để trống'}</strong>
          </li>
        ))}
        {conflicts.length > listed && <li>và {conflicts.length - listed} ô khác</li>}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={save}>Lưu số của tôi</Button>
        <Button onClick={takeTheirs}>Lấy số người khác ghi</Button>
      </div>
    </Notice>
  )
}
