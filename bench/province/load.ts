import postgres from 'postgres'
import { actorRef, system } from '@/lib/actor'
import { insertCampaign } from './campaign'
import { copyPeople } from './people'
import { seededRandom } from './random'
import { copyRoster } from './roster'
import { copyTargets } from './targets'

type Wanted = {
  units: number
  /** How many targets each unit is assigned; all there are when left out. */
  targets?: number
  /** Of every account. */
  passwordHash: string
}

/**
 * Loads an invented province, with a campaign open for signing, into an empty database, whole or not at all. The same
 * number of units gives the same names and figures. Throws when an issuing body stands already.
 */
export async function loadProvince(
  url: string,
  { units: count, targets, passwordHash }: Wanted,
): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await client.begin(async (sql) => {
      await sql`select set_config('app.actor', ${actorRef(system('demonstration'))}, true)`
      if ((await sql`select from issuing_body limit 1`).length > 0)
        throw new Error('Cơ sở dữ liệu đã có dữ liệu: tỉnh minh họa chỉ nạp được vào cơ sở dữ liệu trống.')
      const random = seededRandom(count)
      const campaign = await insertCampaign(sql)
      const units = await copyRoster(sql, campaign, count)
      await copyPeople(sql, units, passwordHash, random)
      await copyTargets(sql, campaign.id, units, random, targets)
    })
    await client`analyze`
  } finally {
    await client.end()
  }
}
