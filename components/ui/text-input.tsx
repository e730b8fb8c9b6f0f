import type { ComponentProps, ReactNode } from 'react'
import { controlStyle } from '@/components/ui/control-style'
import { Field, type FieldTexts } from '@/components/ui/field'

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
