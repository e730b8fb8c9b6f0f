import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldTexts } from '@/components/ui/field'
import { LabelledInput, Select } from '@/components/ui/text-input'

/** What an ActionForm says of a field by its name. */
export type FieldOf = (name: string) => FieldTexts & { typed?: string }

interface FormFieldProps {
  field: FieldOf
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Controls the field: called with what is typed or chosen. */
  onValue?: (value: string) => void
}

type TextFieldProps = FormFieldProps & Omit<ComponentProps<'input'>, 'onChange'>

/** A labelled input of a form; what was typed before a refusal goes before `defaultValue`. */
export function TextField({ field, name, onValue, ...input }: TextFieldProps) {
  const own = onValue && {
    onChange: ({ target }: { target: { value: string } }) => onValue(target.value),
  }
  return <LabelledInput {...field(name)} name={name} {...own} {...input} />
}

type SelectFieldProps = FormFieldProps & Omit<ComponentProps<'select'>, 'onChange'>

/** A labelled choice of a form; its options are `children`. */
export function SelectField({ field, name, label, hint, onValue, ...select }: SelectFieldProps) {
  const { typed, ...texts } = field(name)
  return (
    <Field {...texts} label={label} hint={hint}>
      {(control) => (
        <Select
          {...control}
          name={name}
          onChange={onValue && (({ target }) => onValue(target.value))}
          {...select}
        />
      )}
    </Field>
  )
}

/** An option for each of `named`, its id for value. */
export const Options = ({ named }: { named: readonly { id: string; name: string }[] }) =>
  named.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
