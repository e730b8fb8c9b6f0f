import { Field, type FieldTexts } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type FigureFieldProps = FieldTexts & { name: string; label: string; measureUnit: string; typed?: string }

/** A field for one figure with its measure unit in the label. */
export function FigureField({ name, label, measureUnit, typed, ...texts }: FigureFieldProps) {
  return (
    <Field
      {...texts}
      label={measureUnit ? `${label} (${measureUnit})` : label}
      hint="Ví dụ: 93,5 hoặc 8.664,9"
    >
      {(control) => (
        <TextInput
          {...control}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed}
          className="figures max-w-60"
        />
      )}
    </Field>
  )
}
