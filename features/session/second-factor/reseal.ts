import { eq } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { secondFactor } from '@/db/schema/second-factor'
import { system } from '@/lib/actor'
import { openFactor, sealFactor } from './check'

/** Seals every second factor under the present session secret, so that the one before may go. */
export const resealFactors = (): Promise<{ sealed: number; unreadable: number }> =>
  transaction(system('session-secret'), async (tx) => {
    const outcome = { sealed: 0, unreadable: 0 }
    for (const { accountId, sealedKey } of await tx.select().from(secondFactor).for('update')) {
      const key = openFactor(sealedKey)
      if (key) {
        await tx
          .update(secondFactor)
          .set({ sealedKey: sealFactor(key) })
          .where(eq(secondFactor.accountId, accountId))
      }
      outcome[key ? 'sealed' : 'unreadable'] += 1
    }
    return outcome
  })
