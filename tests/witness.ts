import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign } from '@/db/schema/campaign'
import { freezeList } from '@/features/ceremony/mutations'
import { type Person, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'
import { password } from './world'

/** Somebody who witnesses for the district. */
export const makeWitness = (title: string | null = 'BÍ THƯ'): Promise<Person> =>
  transaction(system('test'), async (tx) => {
    const username = `chung-kien-${randomUUID().slice(0, 8)}`
    const name = `Người Thử ${username}`
    const passwordHash = await hashPassword(password)
    const [who] = await tx.insert(person).values({ fullName: name }).returning()
    const [made] = await tx
      .insert(account)
      .values({ personId: who!.id, username, role: 'witness', title, passwordHash })
      .returning()
    return {
      ...{ kind: 'person', role: 'witness', unitId: null, sessionId: randomUUID() },
      ...{ accountId: made!.id, personId: who!.id, username, name, title },
    } as Person
  })

/** Locks a campaign and freezes its list, as the office's step does. Gives the list's id. */
export const lockCampaign = (office: Person, campaignId: string): Promise<string> =>
  transaction(office, async (tx) => {
    await tx.update(campaign).set({ state: 'locked' }).where(eq(campaign.id, campaignId))
    return freezeList(tx, office, campaignId)
  })
