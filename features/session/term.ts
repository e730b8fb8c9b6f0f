import { and, isNull, sql } from 'drizzle-orm'
import { account } from '@/db/schema/account'
import { passkey } from '@/db/schema/passkey'
import { type Day, dayOf } from '@/lib/dates'

/** Whether an account may be used on a day: it is not disabled, and the day lies in its term of office. */
export const isUsable = (today: Day = dayOf(new Date())) =>
  sql`in_term(${account.startsOn}, ${account.endsOn}, ${account.disabledAt}, ${today})`

type Term = { disabledAt: Date | null; startsOn: Day | null; endsOn: Day | null }

/** The same of a row that was read. */
export const isRowUsable = (
  { disabledAt, startsOn, endsOn }: Term,
  today: Day = dayOf(new Date()),
): boolean => !disabledAt && (!startsOn || startsOn <= today) && (!endsOn || endsOn >= today)

/** Whether nobody can open the account yet: its owner has set no password and enrolled no passkey. */
export const isPending = and(
  isNull(account.passwordHash),
  sql`not exists (select from ${passkey} where ${passkey.accountId} = ${account.id} and ${passkey.removedAt} is null)`,
)!
