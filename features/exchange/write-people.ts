import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { pledge, unit } from '@/db/schema/roster'
import type { StandingSeat } from './current-rows'
import type { Checked } from './sheet-row'
import { type Change, change, chunks } from './undo'

/** Makes people with accounts that nobody can open before their owners have activated them, and changes those that stand. */
export async function writePeople(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'people', StandingSeat>[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { row, before, status } of rows) {
    if (!before || status !== 'changed') continue
    const { fullName, phone, email, title, startsOn, endsOn } = before.row
    const stood = { fullName, phone, email }
    changes.push(
      ...(await change(tx, 'person', before.personId, stood, {
        fullName: row.fullName,
        phone: row.phone,
        email: row.email,
      })),
      ...(await change(
        tx,
        'account',
        before.accountId,
        { title, startsOn, endsOn },
        { title: row.title, startsOn: row.startsOn, endsOn: row.endsOn },
      )),
    )
  }
  const fresh = rows.filter(({ status }) => status === 'new')
  if (fresh.length === 0) return changes
  const units = await tx
    .select({ id: unit.id, code: unit.code })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
  const unitIds = new Map(units.map(({ id, code }) => [code, id]))
  for (const part of chunks(fresh)) {
    const people = await tx
      .insert(person)
      .values(part.map(({ row: { fullName, phone, email } }) => ({ fullName, phone, email })))
      .returning({ id: person.id })
    changes.push({ made: 'person', ids: people.map(({ id }) => id) })
    const made = await tx
      .insert(account)
      .values(
        part.map(({ row }, index) => ({
          personId: people[index]!.id,
          username: row.username!,
          role: row.role,
          unitId: row.unitCode ? unitIds.get(row.unitCode)! : null,
          title: row.title,
          startsOn: row.startsOn,
          endsOn: row.endsOn,
        })),
      )
      .returning({ id: account.id })
    changes.push({ made: 'account', ids: made.map(({ id }) => id) })
  }
  return changes
}
