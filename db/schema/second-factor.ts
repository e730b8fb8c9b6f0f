import { sql } from 'drizzle-orm'
import { bigint, check, pgTable } from 'drizzle-orm/pg-core'
import { account } from './account'
import { bytes, instant, keyOf } from './columns'

/** The key of somebody's authenticator (RFC 6238), which is asked for from its confirmation on. */
export const secondFactor = pgTable(
  'second_factor',
  {
    accountId: keyOf(() => account.id),
    /** Sealed under the session secret: who reads the database alone makes no codes. */
    sealedKey: bytes().notNull(),
    madeAt: instant().notNull().defaultNow(),
    confirmedAt: instant(),
    /** The 30 seconds of the last code that was taken: none of them or before is taken again. */
    lastStep: bigint({ mode: 'number' }),
  },
  (t) => [
    check('second_factor_confirmed_by_a_code', sql`${t.confirmedAt} is null or ${t.lastStep} is not null`),
  ],
)
