import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '@/db/client'
import { loadDemonstration } from '@/db/seed/demonstration'
import { currentCampaign } from '@/features/campaign/queries'
import { type Person, type Role, roles } from '@/lib/actor'
import { makeHallScreen, withdrawHallScreen } from './mutations'
import { hallScreenOfToken, liveHallScreens } from './queries'

let accountId = ''
let campaignId = ''

beforeAll(async () => {
  await loadDemonstration(process.env.DATABASE_URL ?? '', { password: 'for this test only' })
  const [account] = await pool()<{ id: string }[]>`select id from account where username = 'van-phong'`
  accountId = account!.id
  campaignId = (await currentCampaign())!.campaign.id
})

describe("the address of a hall's screen", () => {
  it('opens the campaign of which it was made, and stands on the list', async () => {
    const made = await make()
    expect(await hallScreenOfToken(made.token)).toEqual({ id: made.screenId, campaignId })
    expect((await liveHallScreens(campaignId)).map(({ id }) => id)).toContain(made.screenId)
  })
  it('is kept as a hash alone', async () => {
    const { screenId, token } = await make()
    const [row] = await pool()`select row_to_json(h)::text as whole from hall_screen h where id = ${screenId}`
    expect(token).toMatch(/^[\w-]{32}$/)
    expect(row?.whole).not.toContain(token)
    const audits = await pool()`select action, actor, detail::text from audit where subject_id = ${screenId}`
    expect(audits).toEqual([{ action: 'hall_screen.made', actor: `account:${accountId}`, detail: '{}' }])
  })
  it('never opens again once withdrawn', async () => {
    const { screenId, token } = await make()
    expect(await withdrawHallScreen(person('office'), screenId)).toEqual({ ok: true })
    expect(await hallScreenOfToken(token)).toBeNull()
    expect((await liveHallScreens(campaignId)).map(({ id }) => id)).not.toContain(screenId)
    const again = await withdrawHallScreen(person('office'), screenId)
    expect(again).toEqual({ ok: false, reason: 'not_found' })
  })
  it('is not found by a token that nobody made', async () => {
    expect(await hallScreenOfToken('A'.repeat(32))).toBeNull()
  })
  it.each(roles.filter((role) => role !== 'office'))('is neither made nor withdrawn by %s', async (role) => {
    const { screenId, token } = await make()
    expect(await makeHallScreen(person(role))).toEqual({ ok: false, reason: 'not_allowed' })
    const refused = await withdrawHallScreen(person(role), screenId)
    expect(refused).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await hallScreenOfToken(token)).not.toBeNull()
  })
})

async function make() {
  const made = await makeHallScreen(person('office'))
  if (!made.ok) throw new Error(made.reason)
  return made
}

const person = (role: Role): Person => ({
  kind: 'person',
  accountId,
  personId: accountId,
  sessionId: accountId,
  username: 'van-phong',
  name: 'Nguyễn Văn An',
  role,
  unitId: null,
  title: null,
})
