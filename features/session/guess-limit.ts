import { and, eq, gt, gte, lte, sql } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { wrongGuesses } from '@/db/schema/account'
import { system } from '@/lib/actor'

/** Generous, because a whole office shares one address. */
const wrongGuessesBeforeBlock = 300
const minutes = 15

const now = sql`now()`

/** Until when nobody at `address` may guess any more, whatever process they reach; null while they may. */
export async function blockedUntil(address: string): Promise<Date | null> {
  const { until, count } = wrongGuesses
  const [blocked] = await db()
    .select({ until })
    .from(wrongGuesses)
    .where(and(eq(wrongGuesses.address, address), gte(count, wrongGuessesBeforeBlock), gt(until, now)))
  return blocked?.until ?? null
}

/** Counts a wrong guess of any kind from `address`; what is counted is forgotten 15 minutes after the first. */
export const countWrong = (address: string): Promise<void> =>
  transaction(system('sign-in'), async (tx) => {
    await tx.delete(wrongGuesses).where(lte(wrongGuesses.until, now))
    await tx
      .insert(wrongGuesses)
      .values({ address, count: 1, until: sql`now() + make_interval(mins => ${minutes})` })
      .onConflictDoUpdate({ target: wrongGuesses.address, set: { count: sql`${wrongGuesses.count} + 1` } })
  })
