import type { Transaction } from '@/db/client'
import { type CurrentSeat, readPlaces } from './current-rows'
import type { Row } from './rows'
import type { Checked } from './sheet-row'
import { type Change, change, make } from './undo'

/** Makes people with accounts that nobody can open before their owners have activated them, and changes those that exist. */
export async function writePeople(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'people', CurrentSeat>[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { row, before, status } of rows) {
    if (!before || status !== 'changed') continue
    await change(tx, changes, 'person', before.personId, personOf(before.row), personOf(row))
    await change(tx, changes, 'account', before.accountId, termOf(before.row), termOf(row))
  }
  const fresh = rows.filter(({ status }) => status === 'new')
  if (fresh.length === 0) return changes
  const places = await readPlaces(campaignId, tx)
  const persons = fresh.map(({ row }) => personOf(row))
  const people = await make(tx, changes, 'person', persons)
  const accounts = fresh.map(({ row }, index) => ({
    personId: people[index]!,
    username: row.username!,
    role: row.role,
    unitId: row.unitCode ? places.get(row.unitCode)!.unitId : null,
    ...termOf(row),
  }))
  await make(tx, changes, 'account', accounts)
  return changes
}

const personOf = ({ fullName, phone, email }: Row<'people'>) => ({ fullName, phone, email })
const termOf = ({ title, startsOn, endsOn }: Row<'people'>) => ({ title, startsOn, endsOn })
