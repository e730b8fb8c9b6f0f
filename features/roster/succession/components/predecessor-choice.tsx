'use client'

import { useState } from 'react'
import { FieldError } from '@/components/ui/field'
import { SearchInput } from '@/components/ui/search-input'
import { matches } from '@/lib/text'
import type { CurrentUnit } from '../../roster'

type PredecessorChoiceProps = { id: string; error?: string; units: CurrentUnit[] }

/** The units that end: ticked in a list that is searched without marks; those ticked stay in sight. */
export function PredecessorChoice({ id, error, units }: PredecessorChoiceProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (unitId: string) => setChosen((before) => toggled(before, unitId))
  const listed = units.filter(
    ({ unitId, name, body }) => chosen.has(unitId) || matches(`${name} ${body}`, search),
  )
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">
        Đơn vị cũ (đã chọn <span className="figures">{chosen.size}</span>)
      </legend>
      <p className="text-muted">Các đơn vị kết thúc vào ngày trước ngày có hiệu lực</p>
      <FieldError id={id} message={error} />
      <SearchInput
        id={id}
        label="Tìm đơn vị cũ"
        placeholder="Tìm đơn vị"
        value={search}
        onSearch={setSearch}
      />
      <ul className="grid max-h-64 gap-1 overflow-y-auto rounded-control border border-control bg-white p-2">
        {listed.map(({ unitId, name, body }) => (
          <li key={unitId}>
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                name="predecessorIds"
                value={unitId}
                checked={chosen.has(unitId)}
                onChange={() => toggle(unitId)}
                className="mt-1 size-4 shrink-0"
              />
              <span>
                {name} <span className="text-muted">({body})</span>
              </span>
            </label>
          </li>
        ))}
        {listed.length === 0 && <li className="text-muted">Không có đơn vị nào khớp.</li>}
      </ul>
    </fieldset>
  )
}

function toggled(chosen: ReadonlySet<string>, unitId: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(unitId)) next.add(unitId)
  return next
}
