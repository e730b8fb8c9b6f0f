import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Transaction } from '@/db/client'
import { issuingBody } from '@/db/schema/campaign'
import { actorRef, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'
import { insertAccounts } from './accounts'
import { insertCampaign } from './campaign'
import { readDemonstration } from './data'
import { insertRoster } from './roster'
import { insertTargets } from './targets'

/**
 * Loads the demonstration conference into an empty database, whole or not at all.
 * `password` becomes the password of every account. Does nothing when an issuing body stands already.
 */
export async function loadDemonstration(
  url: string,
  { password }: { password: string },
): Promise<{ loaded: boolean }> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await drizzle(client, { casing: 'snake_case' }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.actor', ${actorRef(system('demonstration'))}, true)`)
      if (await holdsAnything(tx)) return { loaded: false }
      const data = await readDemonstration()
      const campaign = await insertCampaign(tx, data)
      const pledges = await insertRoster(tx, data, campaign)
      await insertTargets(tx, data, campaign.id, pledges)
      await insertAccounts(tx, data, pledges, await hashPassword(password))
      return { loaded: true }
    })
  } finally {
    await client.end()
  }
}

const holdsAnything = async (tx: Transaction) =>
  (await tx.select({ id: issuingBody.id }).from(issuingBody).limit(1)).length > 0
