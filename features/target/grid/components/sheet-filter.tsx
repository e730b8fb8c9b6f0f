import { useId } from 'react'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/text-input'

export type Filter = { search: string; block: string; columns: number }

type SheetFilterProps = {
  filter: Filter
  blocks: readonly string[]
  columns: readonly string[]
  onFilter: (filter: Filter) => void
}

/** Which units are listed, and which targets where they are too many for one page. */
export function SheetFilter({ filter, blocks, columns, onFilter }: SheetFilterProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 no-print">
      <SearchInput
        label="Tìm đơn vị"
        value={filter.search}
        onSearch={(search) => onFilter({ ...filter, search })}
      />
      {blocks.length > 1 && (
        <Choice
          label="Khối"
          value={filter.block}
          options={[['', 'Tất cả các khối'], ...blocks.map((name): [string, string] => [name, name])]}
          onChoose={(block) => onFilter({ ...filter, block })}
        />
      )}
      {columns.length > 1 && (
        <Choice
          label="Nhóm chỉ tiêu"
          value={String(filter.columns)}
          options={columns.map((name, index): [string, string] => [String(index), name])}
          onChoose={(index) => onFilter({ ...filter, columns: Number(index) })}
        />
      )}
    </div>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: [string, string][]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="whitespace-nowrap">
        {label}
      </label>
      <Select id={id} value={value} onChange={({ target }) => onChoose(target.value)} className="max-w-72">
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}
