import type { ReactNode } from 'react'
import { Radio } from '@/components/ui/choice'
import { controlProps, type FieldTexts } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'

interface RadioGroupProps<Value extends string> extends FieldTexts {
  legend: ReactNode
  name: string
  options: { value: Value; label: ReactNode; hint?: ReactNode }[]
  defaultValue?: Value
  /** Given with `onChange`, the choice is the caller's. */
  value?: Value
  onChange?: (value: Value) => void
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, options, defaultValue, value, onChange, ...texts } = props
  const { id, hint, error } = texts
  return (
    <fieldset aria-describedby={controlProps(texts)['aria-describedby']} className="grid gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      <FieldError id={id} message={error} />
      {options.map((option, index) => (
        <Radio
          key={option.value}
          // The first choice carries the field's own id, so that an error summary can lead to it.
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          {...(onChange
            ? { checked: option.value === value, onChange: () => onChange(option.value) }
            : { defaultChecked: option.value === defaultValue })}
        />
      ))}
    </fieldset>
  )
}
