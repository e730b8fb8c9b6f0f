import type { ComponentProps, ReactNode } from 'react'

interface ChoiceProps extends ComponentProps<'input'> {
  id: string
  label: ReactNode
  hint?: ReactNode
}

function Choice({ id, label, hint, 'aria-describedby': describedBy, ...rest }: ChoiceProps) {
  const describedByAll = [describedBy, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="flex items-start gap-3">
      <span className="flex min-h-control items-center">
        <input
          {...rest}
          id={id}
          aria-describedby={describedByAll || undefined}
          className="size-[max(1.125rem,calc(var(--control-size)*0.5))] shrink-0"
        />
      </span>
      <span className="grid">
        <label htmlFor={id} className="flex min-h-control items-center">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="pb-2 text-muted">
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}

export function Checkbox(props: Omit<ChoiceProps, 'type'>) {
  return <Choice {...props} type="checkbox" />
}

export function Radio(props: Omit<ChoiceProps, 'type'>) {
  return <Choice {...props} type="radio" />
}
