import type { Transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { authorization } from '@/db/schema/authorization'
import type { Role } from '@/lib/actor'
import type { Pledges } from './roster'
import { type Demonstration, inventedName } from './texts'

type Seat = { username: string; role: Role; unitCode?: string; title?: string }

/** One ward's deputy may sign for its head, so that KT. can be seen at work. */
const deputy: Seat = {
  username: 'phuong-me-tri.pho',
  role: 'unit_head',
  unitCode: 'phuong-me-tri',
  title: 'PHÓ CHỦ TỊCH',
}

/** What one of the office drafts after a signature, another approves. Last, so that nobody else's name changes. */
const secondOffice: Seat = { username: 'van-phong.2', role: 'office' }

export async function insertAccounts(
  tx: Transaction,
  data: Demonstration,
  pledges: Pledges,
  passwordHash: string,
) {
  const seats: Seat[] = [
    { username: 'quan-tri', role: 'admin' },
    { username: 'van-phong', role: 'office' },
    { username: 'chung-kien', role: 'witness' },
    ...data.units.flatMap(({ code, head_title }): Seat[] => [
      { username: code, role: 'unit_head', unitCode: code, title: head_title },
      { username: `${code}.cv`, role: 'unit_clerk', unitCode: code },
    ]),
    deputy,
    secondOffice,
  ]
  const people = await tx
    .insert(person)
    .values(
      seats.map(({ username }, index) => ({
        fullName: inventedName(index),
        email: `${username}@example.vn`,
        phone: `024 0000 ${String(index).padStart(4, '0')}`,
      })),
    )
    .returning()
  await tx.insert(account).values(
    seats.map((seat, index) => ({
      personId: people[index]!.id,
      username: seat.username,
      role: seat.role,
      unitId: seat.unitCode ? pledges.get(seat.unitCode)!.unitId : null,
      title: seat.title ?? null,
      passwordHash,
      passwordChangedAt: new Date(),
    })),
  )
  await tx.insert(authorization).values({
    unitId: pledges.get(deputy.unitCode!)!.unitId,
    personId: people[seats.indexOf(deputy)]!.id,
    authority: 'for_head',
    title: deputy.title!,
    scope: 'Ký thay giao ước thi đua của đơn vị',
    document: 'Văn bản phân công nhiệm vụ (minh họa)',
    startsOn: '2022-01-01',
  })
}
