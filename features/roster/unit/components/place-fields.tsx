'use client'

import { useState } from 'react'
import { Field, type FieldTexts } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

type Named = (name: string) => FieldTexts & { typed: string | undefined }

interface PlaceFieldsProps {
  field: Named
  blocks: { id: string; name: string }[]
  place?: { blockId: string; headTitle: string; collective: string | null }
  onBlock?: (blockId: string) => void
}

const usualTitles = ['CHỦ TỊCH', 'TRƯỞNG PHÒNG', 'TRƯỞNG BAN', 'GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'BÍ THƯ']

/** How a unit stands in a campaign: its block, its head's title, and in whose name the head signs. */
export function PlaceFields({ field, blocks, place, onBlock }: PlaceFieldsProps) {
  const [blockId, setBlockId] = useState(place?.blockId ?? blocks[0]?.id ?? '')
  const choose = (id: string) => {
    setBlockId(id)
    onBlock?.(id)
  }
  return (
    <>
      <Field {...field('blockId')} label="Khối">
        {(control) => (
          <Select {...control} name="blockId" value={blockId} onChange={({ target }) => choose(target.value)}>
            {blocks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        {...field('headTitle')}
        label="Chức danh thủ trưởng"
        hint="In hoa dưới bản giao ước, như CHỦ TỊCH"
      >
        {(control) => (
          <>
            <TextInput
              {...control}
              name="headTitle"
              list={`${control.id}-titles`}
              autoComplete="off"
              defaultValue={field('headTitle').typed ?? place?.headTitle}
              className="uppercase"
            />
            <datalist id={`${control.id}-titles`}>
              {usualTitles.map((title) => (
                <option key={title} value={title} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field
        {...field('collective')}
        label="Ký thay mặt tập thể (TM.)"
        hint="Như ỦY BAN NHÂN DÂN; để trống khi thủ trưởng ký theo chức danh của mình"
      >
        {(control) => (
          <TextInput
            {...control}
            name="collective"
            defaultValue={field('collective').typed ?? place?.collective ?? ''}
            className="uppercase"
          />
        )}
      </Field>
    </>
  )
}
