import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Transaction } from '@/db/client'
import { issuingBody } from '@/db/schema/campaign'
import { actorRef, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'
import { withClient } from '../with-client'
import { insertAccounts } from './accounts'
import { insertCampaign } from './campaign'
import demonstration from './nam-tu-liem-2023.json' with { type: 'json' }
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
  return withClient(url, (client) =>
    drizzle(client, { casing: 'snake_case' }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.actor', ${actorRef(system('demonstration'))}, true)`)
      if (await holdsAnything(tx)) return { loaded: false }
      const campaign = await insertCampaign(tx, demonstration)
      const pledges = await insertRoster(tx, demonstration, campaign)
      await insertTargets(tx, demonstration, campaign.id, pledges)
      await insertAccounts(tx, demonstration, pledges, await hashPassword(password))
      return { loaded: true }
    }),
  )
}

const holdsAnything = async (tx: Transaction) =>
  (await tx.select({ id: issuingBody.id }).from(issuingBody).limit(1)).length > 0
