'use client'

import { type MouseEvent, useEffect, useRef } from 'react'

export interface FieldMessage {
  /** The id of the control that has to be corrected. */
  field: string
  message: string
}

/**
 * Lists what keeps a form from going through and leads to each field. It takes the focus whenever `errors` is
 * another array than before: pass the very array that an attempt returned, not one made while rendering.
 */
export function ErrorSummary({
  errors,
  title = 'Có nội dung cần sửa',
}: {
  errors: readonly FieldMessage[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])

  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 rounded-card border-4 border-overdue bg-white p-4 sm:p-6"
    >
      <h2 className="text-h2">{title}</h2>
      <ul className="grid gap-1">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => focusField(event, field)}
              className="link link-target font-semibold text-overdue"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(event: MouseEvent, field: string) {
  const control = document.getElementById(field)
  if (!control) return
  event.preventDefault()
  const lead = control.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(field)}"]`)
  ;(lead ?? control).scrollIntoView()
  control.focus({ preventScroll: true })
}
