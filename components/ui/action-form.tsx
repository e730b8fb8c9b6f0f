'use client'

import { type ReactNode, useActionState, useId } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FieldTexts } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/form'

type Named = (name: string) => FieldTexts & { name: string; typed: string | undefined }

interface ActionFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>
  submitLabel: ReactNode
  pendingLabel: ReactNode
  /** Sent with the form, as they are. */
  hidden?: Record<string, string>
  /** Called once with every answer that went well, as to close a dialog. */
  onDone?: (message: string) => void
  /** Beside the submit button. */
  aside?: ReactNode
  className?: string
  /** The fields: `field(name)` gives a field its id, its error and what was typed before a refusal. */
  children?: (field: Named) => ReactNode
}

const idle: FormState = { ok: false }

/** A form over a server action that answers with a `FormState`: errors by field, what was typed kept, success said. */
export function ActionForm({
  action,
  hidden,
  onDone,
  aside,
  className,
  children,
  ...labels
}: ActionFormProps) {
  const prefix = useId()
  const [state, send] = useActionState(async (before: FormState, form: FormData) => {
    const answer = await action(before, form)
    // The summary takes the focus when its list is another one: the ids are put on once an answer.
    const errors = answer.errors?.map(({ field, message }) => ({ field: `${prefix}${field}`, message }))
    if (answer.ok) onDone?.(answer.message ?? '')
    return { ...answer, errors }
  }, idle)
  const field: Named = (name) => {
    const id = `${prefix}${name}`
    const error = state.errors?.find((one) => one.field === id)?.message
    return { id, name, error, typed: state.values?.[name] }
  }
  return (
    <form action={send} noValidate className={className ?? 'grid gap-4'}>
      <ErrorSummary errors={state.errors ?? none} />
      {state.message && <Notice tone={state.ok ? 'success' : 'warning'}>{state.message}</Notice>}
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(field)}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={labels.pendingLabel}>{labels.submitLabel}</SubmitButton>
        {aside}
      </div>
    </form>
  )
}

const none: [] = []
