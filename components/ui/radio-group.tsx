import type { ReactNode } from 'react'
import { Radio } from '@/components/ui/choice'
import { controlProps, type FieldTexts } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'

interface RadioGroupProps extends FieldTexts {
  legend: ReactNode
  name: string
  options: { value: string; label: ReactNode; hint?: ReactNode }[]
  defaultValue?: string
}

export function RadioGroup({ legend, name, options, defaultValue, ...texts }: RadioGroupProps) {
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
          defaultChecked={option.value === defaultValue}
        />
      ))}
    </fieldset>
  )
}
