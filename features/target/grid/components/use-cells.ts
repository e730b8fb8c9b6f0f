import { useEffect, useMemo, useReducer } from 'react'
import { edit, startEditing } from '../editing'
import { differences, type Matrix } from '../matrix'
import type { GridPlaceIds } from '../schema'
import { findUnsaved, keepUnsaved } from '../unsaved'

/** The cells under edit, and what of them is not kept yet; that outlives a reload of the page. */
export function useCells(ids: GridPlaceIds, shown: Matrix, editable: boolean) {
  const [state, change] = useReducer(edit, shown, startEditing)
  const unsaved = useMemo(() => differences(state.base, state.cells), [state.base, state.cells])

  useEffect(() => {
    if (!editable) return
    const left = findUnsaved(ids)
    if (left.length > 0) change({ kind: 'restored', cells: left })
  }, [ids, editable])

  useEffect(() => {
    if (!editable) return
    keepUnsaved(ids, unsaved)
    if (unsaved.length === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [ids, unsaved, editable])

  return { ...state, unsaved, change }
}
