'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { TextArea, TextInput } from '@/components/ui/text-input'
import { editCampaign } from '../actions'
import { type TextField, textSections } from '../texts'

type TextFormProps = { campaignId: string; values: Record<string, string> }

/** Every text of a campaign, with its windows and its conference, in the order in which the pledge prints them. */
export function TextForm({ campaignId, values }: TextFormProps) {
  return (
    <ActionForm
      action={editCampaign}
      hidden={{ campaignId }}
      submitLabel="Lưu nội dung"
      pendingLabel="Đang lưu"
      className="grid gap-6"
    >
      {(field) =>
        textSections.map(({ title, fields }) => (
          <fieldset key={title} className="grid gap-4 rounded-card border border-line bg-white p-4 sm:p-6">
            <legend className="float-left w-full">
              <h2 className="text-h2">{title}</h2>
            </legend>
            {fields.map((one) => {
              const { typed, ...texts } = field(one.name)
              return <Control key={one.name} of={one} texts={texts} value={typed ?? values[one.name] ?? ''} />
            })}
          </fieldset>
        ))
      }
    </ActionForm>
  )
}

type ControlProps = { of: TextField; texts: { id: string; error?: string }; value: string }

function Control({ of: { name, label, hint, kind, rows }, texts, value }: ControlProps) {
  if (kind === 'checkbox') {
    return (
      <label className="flex items-start gap-2">
        <input
          id={texts.id}
          type="checkbox"
          name={name}
          defaultChecked={value === 'on'}
          className="mt-1.5 size-4"
        />
        <span>{label}</span>
      </label>
    )
  }
  return (
    <Field {...texts} label={label} hint={hint}>
      {(control) =>
        kind === 'lines' ? (
          <TextArea {...control} name={name} rows={rows ?? 4} defaultValue={value} className="w-full" />
        ) : (
          <TextInput {...control} name={name} type={kind} defaultValue={value} />
        )
      }
    </Field>
  )
}
