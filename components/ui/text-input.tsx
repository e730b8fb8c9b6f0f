import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Field, type FieldTexts } from '@/components/ui/field'

/** The looks shared by text inputs, text areas and selects. */
const controlStyle = (className?: string) =>
  classNames(
    'min-h-control w-full rounded-control border border-control bg-white px-3 py-1 text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-overdue read-only:[&:is(input,textarea)]:bg-not-opened-bg',
    className,
  )

export const TextArea = ({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) => (
  <textarea {...rest} rows={rows} className={controlStyle(className)} />
)

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select {...rest} className={controlStyle(className)} />
)

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type={type} className={controlStyle(className)} />
}

interface LabelledInputProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id'> {
  label: ReactNode
  /** What was typed before the form was refused; it comes before `defaultValue`. */
  typed?: string
}

/** A field of one line: its label, hint and error, and the input, which gets all the rest. */
export function LabelledInput({ id, label, hint, error, typed, defaultValue, ...input }: LabelledInputProps) {
  const initial = 'value' in input ? {} : { defaultValue: typed ?? defaultValue }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <TextInput {...control} {...initial} {...input} />}
    </Field>
  )
}

/** A password of the person's own, asked for once more; `autoComplete` says when it is a new one. */
export const PasswordInput = (props: ComponentProps<typeof LabelledInput>) => (
  <LabelledInput name="password" type="password" autoComplete="current-password" {...props} />
)
