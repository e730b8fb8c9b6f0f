'use client'

import { Check } from 'lucide-react'
import { createContext, type ReactNode, useActionState, useContext, useEffect, useState } from 'react'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction, FormState } from '@/lib/form'
import { acknowledgeTargets } from '../actions'

type Done = { message: string; placeId: string }

type Acts = {
  pledgeId: string
  /** Says what was done, and puts the focus on the place that shows it: the button that had it is gone. */
  done: (act: Done) => void
}

const ActsContext = createContext<Acts | null>(null)

/** Holds what the acts on the rows share: the pledge, and one region in which success is said. */
export function RowActs({ pledgeId, children }: { pledgeId: string; children: ReactNode }) {
  const [last, setLast] = useState<Done | null>(null)

  // After a dialog has closed, which gives the focus back to its button.
  useEffect(() => {
    if (last) document.getElementById(last.placeId)?.focus({ preventScroll: true })
  }, [last])

  return (
    <ActsContext value={{ pledgeId, done: setLast }}>
      {children}
      <p role="status" className="sr-only">
        {last?.message}
      </p>
    </ActsContext>
  )
}

/** What a form of a row shares with the others. */
export function useRowActs(): Acts {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('a form of a row needs RowActs around it')
  return acts
}

interface RowFormProps {
  act: FormAction
  placeId: string
  name: string
  values: readonly string[]
  className?: string
  children: ReactNode
}

/** A form without fields to fill: the pledge, the `values` of one hidden field, and a button. */
export function RowForm({ act, placeId, name, values, className, children }: RowFormProps) {
  const { pledgeId, done } = useRowActs()
  const [state, action] = useActionState(
    async (before: FormState, form: FormData) => {
      const answer = await act(before, form)
      // Said at once: the form may be gone after it.
      if (answer.ok) done({ message: answer.message ?? '', placeId })
      return answer
    },
    { ok: false },
  )
  return (
    <form action={action} className={className}>
      <input type="hidden" name="pledgeId" value={pledgeId} />
      {values.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.message && !state.ok && (
        <Notice tone="warning" className="mt-3">
          {state.message}
        </Notice>
      )}
    </form>
  )
}

interface AcknowledgeFormProps {
  /** The revisions that are on screen: only what was seen is taken in. */
  revisionIds: string[]
  placeId: string
  buttonId?: string
  variant?: ButtonVariant
  className?: string
  children: ReactNode
}

export function AcknowledgeForm({ revisionIds, placeId, className, ...button }: AcknowledgeFormProps) {
  return (
    <RowForm
      act={acknowledgeTargets}
      placeId={placeId}
      name="revisionId"
      values={revisionIds}
      className={className}
    >
      <SubmitButton
        id={button.buttonId}
        variant={button.variant ?? 'primary'}
        className="w-full"
        pendingLabel="Đang tiếp nhận…"
      >
        <Check aria-hidden="true" className="size-[1.1em] shrink-0" />
        <span>{button.children}</span>
      </SubmitButton>
    </RowForm>
  )
}
