import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import { inventedName, inventedNames } from '@/db/seed/texts'
import type { Role } from '@/lib/actor'
import { copyRows } from './copy'
import type { ProvinceUnit } from './roster'

/** An administrator, two of the office, a witness, and for each unit a head and a clerk, with their accounts. */
export async function copyPeople(
  sql: TransactionSql,
  units: ProvinceUnit[],
  passwordHash: string,
  random: () => number,
): Promise<void> {
  const seats = seatsFor(units).map((seat) => ({
    ...seat,
    personId: randomUUID(),
    fullName: inventedName(Math.floor(random() * inventedNames)),
  }))
  await copyRows(
    sql,
    'person',
    seats.map(({ personId, fullName, username }) => ({
      id: personId,
      full_name: fullName,
      email: `${username}@example.vn`,
    })),
  )
  const now = new Date()
  await copyRows(
    sql,
    'account',
    seats.map(({ personId, username, role, unitId, title }) => ({
      person_id: personId,
      username,
      role,
      unit_id: unitId,
      title,
      password_hash: passwordHash,
      password_changed_at: now,
    })),
  )
}

type Seat = { username: string; role: Role; unitId: string | null; title: string | null }

const seatsFor = (units: ProvinceUnit[]): Seat[] => [
  ...(['quan-tri admin', 'van-phong office', 'van-phong.2 office', 'chung-kien witness'] as const).map(
    (seat) => {
      const [username, role] = seat.split(' ') as [string, Role]
      return { username, role, unitId: null, title: null }
    },
  ),
  ...units.flatMap(({ id, code, headTitle }): Seat[] => [
    { username: code, role: 'unit_head', unitId: id, title: headTitle },
    { username: `${code}.cv`, role: 'unit_clerk', unitId: id, title: null },
  ]),
]
