import type { Transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import type { Role } from '@/lib/actor'
import type { Day } from '@/lib/dates'

export type NewSeat = {
  fullName: string
  phone: string | null
  email: string | null
  username: string
  role: Role
  /** Of the heads and clerks of a unit, and of nobody else. */
  unitId: string | null
  /** Upper case; a head must have one. */
  title: string | null
  startsOn: Day | null
  endsOn: Day | null
}

/** Makes a person with an account that nobody can open before its owner has activated it. The user name must be free. */
export async function insertSeat(tx: Transaction, { fullName, phone, email, ...seat }: NewSeat) {
  const [somebody] = await tx.insert(person).values({ fullName, phone, email }).returning({ id: person.id })
  const [made] = await tx
    .insert(account)
    .values({ ...seat, personId: somebody!.id })
    .returning({ id: account.id })
  return { personId: somebody!.id, accountId: made!.id }
}
