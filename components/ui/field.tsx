import type { ReactNode } from 'react'

export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

export interface FieldTexts {
  /** Also what an error summary links to. */
  id: string
  hint?: ReactNode
  error?: string
}

/** What ties a control to its hint and error; spread it on the control. */
function controlProps({ id, hint, error }: FieldTexts): ControlProps {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined }
}

interface FieldProps extends FieldTexts {
  label: ReactNode
  children: (control: ControlProps) => ReactNode
}

export function Field({ label, children, ...texts }: FieldProps) {
  const { id, hint, error } = texts
  return (
    <div className="grid max-w-text grid-cols-1 justify-items-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      <FieldError id={id} message={error} />
      {children(controlProps(texts))}
    </div>
  )
}

/** The error beside a field; the field's control names it in `aria-describedby`. */
export function FieldError({ id, message }: { id: string; message?: string }) {
  if (!message) return null
  return (
    <p id={`${id}-error`} className="font-semibold text-overdue">
      <span className="sr-only">Lỗi: </span>
      {message}
    </p>
  )
}
