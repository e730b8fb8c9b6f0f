'use client'

import { useState } from 'react'
import { type FieldOf, TextField } from '@/components/ui/form-field'
import { codeOf } from '../../roster'
import { ShortNameField } from './short-name-field'

interface NameFieldsProps {
  field: FieldOf
  /** The name of a form field by its own: a form of several units has one of each. */
  at?: (name: string) => string
  codeHint?: string
}

/** Name, short name and code of a new unit: the code follows the name until somebody writes another. */
export function NameFields({ field, at = (name) => name, codeHint }: NameFieldsProps) {
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  return (
    <>
      <TextField field={field} name={at('name')} label="Tên đơn vị" value={name} onValue={setName} />
      <ShortNameField field={field} name={at('shortName')} value={shortName} onChange={setShortName} />
      <TextField
        field={field}
        name={at('code')}
        label="Mã đơn vị"
        hint={codeHint}
        value={code ?? codeOf(name)}
        autoCapitalize="none"
        spellCheck={false}
        onValue={setCode}
      />
    </>
  )
}
