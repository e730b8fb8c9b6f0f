import type { Transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import type { Checked } from './compare'
import { type CurrentSeat, readPlaces } from './current-rows'
import type { Row } from './rows'
import { type Change, change, chunks } from './undo'

/** Makes people with accounts that nobody can open before their owners have activated them, and changes those that exist. */
export async function writePeople(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'people', CurrentSeat>[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { row, before, status } of rows) {
    if (!before || status !== 'changed') continue
    changes.push(
      ...(await change(tx, 'person', before.personId, personOf(before.row), personOf(row))),
      ...(await change(tx, 'account', before.accountId, termOf(before.row), termOf(row))),
    )
  }
  const fresh = rows.filter(({ status }) => status === 'new')
  if (fresh.length === 0) return changes
  const places = await readPlaces(campaignId, tx)
  for (const part of chunks(fresh)) {
    const people = await tx
      .insert(person)
      .values(part.map(({ row }) => personOf(row)))
      .returning({ id: person.id })
    changes.push({ made: 'person', ids: people.map(({ id }) => id) })
    const made = await tx
      .insert(account)
      .values(
        part.map(({ row }, index) => ({
          personId: people[index]!.id,
          username: row.username!,
          role: row.role,
          unitId: row.unitCode ? places.get(row.unitCode)!.unitId : null,
          ...termOf(row),
        })),
      )
      .returning({ id: account.id })
    changes.push({ made: 'account', ids: made.map(({ id }) => id) })
  }
  return changes
}

const personOf = ({ fullName, phone, email }: Row<'people'>) => ({ fullName, phone, email })
const termOf = ({ title, startsOn, endsOn }: Row<'people'>) => ({ title, startsOn, endsOn })
