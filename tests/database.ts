import { type Transaction, transaction } from '@/db/client'
import type { Actor } from '@/lib/actor'

/**
 * Tests against real Postgres are files named `*.db.test.ts`. Each file has a migrated, empty database of
 * its own (files run side by side and never meet), so mutations, which open their own transaction, are
 * simply called, and `db()` reads what they wrote. Tests of one file share its database: let each insert
 * the campaign or unit it works on. `pool()` of db/client takes raw SQL, for what the database must refuse.
 * For a test that only reads through a query or inserts by hand, `rolledBack` leaves nothing behind.
 *
 *   it('refuses a write without an actor', async () => {
 *     await expect(pool()`insert into unit …`).rejects.toThrow(/app.actor/)
 *   })
 *   it('sees a new unit', () => rolledBack(system('test'), async (tx) => { … }))
 */
export async function rolledBack<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const done = new Undone<T>()
  return transaction(actor, async (tx) => {
    done.result = await work(tx)
    throw done
  }).catch((error) => {
    if (error === done) return done.result as T
    throw error
  })
}

class Undone<T> extends Error {
  result: T | undefined
}
