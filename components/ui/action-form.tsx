'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useId } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FieldTexts } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { FormAction, FormState } from '@/lib/form'

type Named = (name: string) => FieldTexts & { name: string; typed: string | undefined }

interface ActionFormProps {
  action: FormAction
  submitLabel: ReactNode
  pendingLabel: ReactNode
  /** Sent with the form, as they are. */
  hidden?: Record<string, string>
  /** Called once with every answer that went well, as to close a dialog. */
  onDone?: (message: string) => void
  /** The submit button's look; red is for a page's main action. */
  variant?: ButtonVariant
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
  variant,
  aside,
  className,
  children,
  ...labels
}: ActionFormProps) {
  const prefix = useId()
  const [state, send, pending] = useActionState(async (before: FormState, form: FormData) => {
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
  // Sent without React's own reset, which would put every control back to what it was at first.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    if (!pending) startTransition(() => send(form))
  }
  return (
    <form action={send} onSubmit={submit} noValidate className={className ?? 'grid gap-4'}>
      <ErrorSummary errors={state.errors ?? none} />
      {state.message && <Notice tone={state.ok ? 'success' : 'warning'}>{state.message}</Notice>}
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(field)}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant={variant ?? 'primary'}
          pending={pending}
          pendingLabel={labels.pendingLabel}
        >
          {labels.submitLabel}
        </Button>
        {aside}
      </div>
    </form>
  )
}

const none: [] = []
