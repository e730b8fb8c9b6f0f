import { useCallback, useEffect, useRef, useState } from 'react'
import { saveGrid } from '../actions'
import type { Edit } from '../editing'
import type { Change, Difference } from '../matrix'
import type { GridPlaceIds } from '../schema'

export type Saving =
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

/** Saves what is not kept yet, in batches, once the typing pauses; after a refusal only when asked to. */
export function useSaving(ids: GridPlaceIds, unsaved: readonly Difference[], change: (edit: Edit) => void) {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle', savedAt: null })

  const save = useCallback(async () => {
    const changes = unsaved.slice(0, batch)
    setSaving({ kind: 'sending' })
    const answer = saveGrid({ ...ids, changes }).catch(() => noAnswer)
    const outcome = await Promise.race([answer, silence()])
    if (outcome.ok) {
      change({ kind: 'kept', cells: changes })
      return setSaving({ kind: 'idle', savedAt: new Date() })
    }
    const conflicts = ('conflicts' in outcome && outcome.conflicts) || []
    change({ kind: 'kept', cells: conflicts })
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
