import { and, isNull, sql } from 'drizzle-orm'
import { account } from '@/db/schema/account'
import { passkey } from '@/db/schema/passkey'

/** Whether nobody can open the account yet: its owner has set no password and enrolled no passkey. */
export const isPending = and(
  isNull(account.passwordHash),
  sql`not exists (select from ${passkey} where ${passkey.accountId} = ${account.id} and ${passkey.removedAt} is null)`,
)
