'use client'

import Link from 'next/link'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchInput } from '@/components/ui/search-input'
import type { Column } from '@/components/ui/table'
import { Toggle } from '@/components/ui/toggle'
import {
  type AccountFilter,
  accountFilterNames,
  accountFilters,
  isAmong,
  isFound,
  type PersonAccount,
} from '../account'
import { othersId, sheetGroups } from '../activation/sheet-groups'
import { PeopleTable } from './people-table'

type Unit = { unitId: string; blockId: string; position: number; name: string }

interface PeopleViewProps {
  year: number
  blocks: { id: string; name: string }[]
  units: Unit[]
  people: PersonAccount[]
  /** What is searched for at first. */
  search: string
}

/** The people of a campaign by unit, in the order of protocol, narrowed down by state and search. */
export function PeopleView({ year, blocks, units, people, ...initial }: PeopleViewProps) {
  const [filter, setFilter] = useState<AccountFilter>('all')
  const [search, setSearch] = useState(initial.search)
  const base = `/campaigns/${year}/people`
  const found = people.filter((person) => isFound(person, search))
  const shown = found.filter((person) => isAmong(person, filter))
  const headless = units.filter(
    ({ unitId }) =>
      !people.some(
        (person) => person.unitId === unitId && person.role === 'unit_head' && !isAmong(person, 'disabled'),
      ),
  )
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 no-print">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Lọc theo trạng thái tài khoản</legend>
          {accountFilters.map((one) => (
            <Toggle key={one} pressed={one === filter} onPress={() => setFilter(one)}>
              {accountFilterNames[one]}{' '}
              <span className="figures">{found.filter((person) => isAmong(person, one)).length}</span>
            </Toggle>
          ))}
        </fieldset>
        <SearchInput
          label="Tìm người hoặc đơn vị"
          placeholder="Tìm người, đơn vị"
          value={search}
          onSearch={setSearch}
        />
      </div>
      {filter === 'all' && search === '' && headless.length > 0 && (
        <p className="max-w-text no-print">
          <strong>
            <span className="figures">{headless.length}</span> đơn vị chưa có thủ trưởng:
          </strong>{' '}
          {headless.map(({ unitId, name }, index) => (
            <span key={unitId}>
              {index > 0 && ', '}
              <Link href={`${base}/new?unit=${unitId}`} prefetch={false} className="link">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      {shown.length === 0 && (
        <EmptyState title="Không có ai khớp">Chọn trạng thái khác, hoặc xóa ô tìm để xem toàn bộ.</EmptyState>
      )}
      {sheetGroups(shown, blocks, units).map((group) => (
        <PeopleTable
          key={group.id}
          caption={group.id === othersId ? 'Lãnh đạo chứng kiến và văn phòng' : group.name}
          people={group.people}
          base={base}
          columns={group.id === othersId ? [] : [unitColumn]}
        />
      ))}
    </>
  )
}

const unitColumn: Column<PersonAccount> = {
  key: 'unit',
  header: 'Đơn vị',
  cell: ({ unitName }) => unitName,
}
