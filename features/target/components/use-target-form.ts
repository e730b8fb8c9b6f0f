'use client'

import { useActionState } from 'react'
import type { TargetState } from '../actions'
import { useTargetActs } from './target-acts'

const idle: TargetState = { ok: false }

/** One form about targets: its last answer and its action. Success is said at once, because the form may be gone after it. */
export function useTargetForm(
  act: (before: TargetState, form: FormData) => Promise<TargetState>,
  placeId: string,
  onDone?: () => void,
) {
  const { pledgeId, done } = useTargetActs()
  const [state, action] = useActionState(async (before: TargetState, form: FormData) => {
    const answer = await act(before, form)
    if (answer.ok) {
      onDone?.()
      done({ message: answer.message ?? '', placeId })
    }
    return answer
  }, idle)
  return { state, action, pledgeId }
}
