'use client'

import { useState } from 'react'
import { type FieldOf, Options, SelectField, TextField } from '@/components/ui/form-field'

interface PlaceFieldsProps {
  field: FieldOf
  blocks: { id: string; name: string }[]
  place?: { blockId: string; headTitle: string; collective: string | null }
  onBlock?: (blockId: string) => void
}

const usualTitles = ['CHỦ TỊCH', 'TRƯỞNG PHÒNG', 'TRƯỞNG BAN', 'GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'BÍ THƯ']

/** A unit's place in a campaign: its block, its head's title, and in whose name the head signs. */
export function PlaceFields({ field, blocks, place, onBlock }: PlaceFieldsProps) {
  const [blockId, setBlockId] = useState(place?.blockId ?? blocks[0]?.id ?? '')
  const titles = `${field('headTitle').id}-titles`
  const choose = (id: string) => {
    setBlockId(id)
    onBlock?.(id)
  }
  return (
    <>
      <SelectField field={field} name="blockId" label="Khối" value={blockId} onValue={choose}>
        <Options named={blocks} />
      </SelectField>
      <TextField
        field={field}
        name="headTitle"
        label="Chức danh thủ trưởng"
        hint="In hoa dưới bản giao ước, như CHỦ TỊCH"
        list={titles}
        autoComplete="off"
        defaultValue={place?.headTitle}
        className="uppercase"
      />
      <datalist id={titles}>
        {usualTitles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <TextField
        field={field}
        name="collective"
        label="Ký thay mặt tập thể (TM.)"
        hint="Như ỦY BAN NHÂN DÂN; để trống khi thủ trưởng ký theo chức danh của mình"
        defaultValue={place?.collective ?? ''}
        className="uppercase"
      />
    </>
  )
}
