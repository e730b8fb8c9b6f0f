import type { RefObject } from 'react'
import { SearchInput } from '@/components/ui/search-input'
import { Toggle } from '@/components/ui/toggle'
import { formatCount } from '@/lib/decimal'
import type { BoardUnit } from '../board'
import { chipsOf, type Filter } from '../filter'

export type View = 'tiles' | 'list'

interface BoardControlsProps {
  units: BoardUnit[]
  filter: Filter
  onFilter: (filter: Filter) => void
  search: string
  onSearch: (search: string) => void
  searchInput: RefObject<HTMLInputElement | null>
  view: View
  onView: (view: View) => void
  /** Too many units for tiles. */
  large: boolean
}

/** Narrows the board down, and turns it from tiles to a list. */
export function BoardControls(props: BoardControlsProps) {
  const { units, filter, onFilter, search, onSearch, searchInput, view, onView, large } = props
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 no-print">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Lọc theo trạng thái</legend>
        {chipsOf(units).map((chip) => (
          <Toggle key={chip.filter} pressed={chip.filter === filter} onPress={() => onFilter(chip.filter)}>
            {chip.label} <span className="figures">{formatCount(chip.count)}</span>
          </Toggle>
        ))}
      </fieldset>
      <div className="flex grow flex-wrap items-center justify-end gap-3">
        <SearchInput
          ref={searchInput}
          label="Tìm đơn vị"
          placeholder="Tìm đơn vị ( / )"
          aria-keyshortcuts="/"
          value={search}
          onSearch={onSearch}
        />
        <fieldset className="flex gap-2">
          <legend className="sr-only">Cách hiển thị</legend>
          <Toggle pressed={view === 'tiles'} onPress={() => onView('tiles')}>
            {large ? 'Bản đồ' : 'Dạng ô'}
          </Toggle>
          <Toggle pressed={view === 'list'} onPress={() => onView('list')}>
            Danh sách
          </Toggle>
        </fieldset>
      </div>
    </div>
  )
}
