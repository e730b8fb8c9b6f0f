import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { block, pledge } from '@/db/schema/roster'
import { target, targetGroup } from '@/db/schema/target'
import { moveCampaign } from '@/features/ceremony/mutations'
import { type Person, system } from '@/lib/actor'
import { fieldInstant } from '@/lib/dates'
import { asSystem } from '@/tests/as-system'
import { sign } from '@/tests/signed-pledge'
import { makeWorld } from '@/tests/world'
import { createCampaign, deleteCampaign, editCampaign } from './mutations'
import { readCampaign, readReadiness } from './queries'
import { newCampaignForm, textForm } from './schema'
import { textValues } from './texts'

let office: Person
let year = 2040
beforeEach(async () => {
  year += 10
  office = (await makeWorld({ campaign: { year: year - 5 } })).office
})

const form = (change: Record<string, string> = {}) =>
  newCampaignForm.parse({
    ...{
      year: String(year),
      copyOf: '',
      issuingBodyId: '',
      bodyName: `Ủy ban ${randomUUID()}`,
      bodyShortName: '',
    },
    ...{
      bodyParentName: 'Thành phố',
      bodyPlaceName: 'Nơi thử',
      bodyPartyBody: '',
      bodyPartyStandingBody: '',
      ...change,
    },
  })
const created = async (change = {}) => {
  const made = await createCampaign(office, form(change))
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
const stateOf = async (id: string) =>
  (await db().select({ state: campaign.state }).from(campaign).where(eq(campaign.id, id)))[0]?.state
const move = (campaignId: string, to: string, change = {}) =>
  moveCampaign(office, { campaignId, to: to as 'open', reason: null, atOnce: false, ...change })

test('a year is made once, as a draft, by the office alone, and is taken back while it is empty', async () => {
  const id = await created()
  expect(await stateOf(id)).toBe('draft')
  expect(await createCampaign(office, form())).toEqual({ ok: false, reason: 'year_taken' })
  const { unit } = await makeWorld({ campaign: { year: year + 1 } })
  expect(await createCampaign(unit.head, form({ year: String(year + 2) }))).toMatchObject({
    reason: 'not_allowed',
  })
  expect(await deleteCampaign(unit.head, { campaignId: id })).toMatchObject({ reason: 'not_allowed' })
  expect(await deleteCampaign(office, { campaignId: id })).toEqual({ ok: true })
  expect(await stateOf(id)).toBeUndefined()
  const rows = await db().select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.id)
  expect(rows.map(({ action }) => action)).toEqual(['campaign.created', 'campaign.deleted'])
})

test('a copy takes texts, blocks, places and target groups, and no decision, target or signature', async () => {
  const world = await makeWorld({ units: 3, campaign: { year, commonContent: [`Thi đua năm ${year}`] } })
  await sign(world.unit)
  const made = await createCampaign(office, form({ year: String(year + 1), copyOf: world.campaign.id }))
  if (!made.ok) throw new Error(made.reason)
  const { campaign: copy } = (await readCampaign(year + 1))!
  expect(copy).toMatchObject({ state: 'draft', theme: '', commonContent: [`Thi đua năm ${year + 1}`] })
  expect(copy.issuingBodyId).toBe(world.campaign.issuingBodyId)
  const places = await db()
    .select()
    .from(pledge)
    .where(eq(pledge.campaignId, made.id))
    .orderBy(pledge.position)
  expect(places.map(({ unitId }) => unitId)).toEqual(world.units.map(({ unitId }) => unitId))
  expect(await db().$count(block, eq(block.campaignId, made.id))).toBe(1)
  const groups = await db().select().from(targetGroup).where(eq(targetGroup.campaignId, made.id))
  expect(groups).toMatchObject([{ name: 'Kinh tế', position: 1 }])
  expect(await db().$count(target, eq(target.campaignId, made.id))).toBe(0)
  expect(await deleteCampaign(office, { campaignId: made.id })).toEqual({ ok: true })
})

test('a draft on which a sheet was brought in is not deleted, even after the sheet was taken back', async () => {
  const id = await created()
  await asSystem(
    (
      sql,
    ) => sql`insert into import_batch (campaign_id, kind, file_name, rows, changes, made_by, undone_by, undone_at)
      values (${id}, 'units', 'don-vi.xlsx', 1, '{}', ${office.accountId}, ${office.accountId}, now())`,
  )
  expect(await deleteCampaign(office, { campaignId: id })).toEqual({ ok: false, reason: 'not_empty' })
  expect(await stateOf(id)).toBe('draft')
})

test('texts, windows and the conference are written until the lock, and not by others', async () => {
  const id = await created()
  const values = {
    ...textValues((await readCampaign(year))!),
    ...{
      campaignId: id,
      theme: '  Kỷ   cương ',
      commonContent: 'Một\n\nHai',
      signingClosesAt: `${year}-01-31T17:00`,
    },
    ...{
      conferenceTitle: 'Hội nghị',
      conferenceHeldOn: `21/12/${year}`,
      conferenceStartsAt: `${year}-12-21T08:00`,
    },
  }
  expect(await editCampaign(office, textForm.parse(values))).toMatchObject({ ok: true })
  const found = (await readCampaign(year))!
  expect(found.campaign).toMatchObject({ theme: 'Kỷ cương', commonContent: ['Một', 'Hai'] })
  expect(found.campaign.signingClosesAt?.toISOString()).toBe(`${year}-01-31T10:00:00.000Z`)
  expect(found.conference).toMatchObject({ title: 'Hội nghị', heldOn: `${year}-12-21` })
  const { unit } = await makeWorld({ campaign: { year: year + 1 } })
  expect(await editCampaign(unit.clerk, textForm.parse(values))).toMatchObject({ reason: 'not_allowed' })
  await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${id}`)
  expect(await editCampaign(office, textForm.parse(values))).toMatchObject({ reason: 'closed' })
})

test('a campaign goes step by step, back only with a reason and while nothing is signed', async () => {
  const world = await makeWorld({
    campaign: { year, state: 'draft', commonContent: ['Thi đua'], signingOpensAt: null },
  })
  const { id } = world.campaign
  expect(await move(id, 'open')).toMatchObject({ reason: 'not_a_step' })
  expect(await move(id, 'consulting')).toMatchObject({ ok: true })
  expect(await move(id, 'draft')).toMatchObject({ reason: 'reason_needed' })
  expect(await move(id, 'open')).toMatchObject({ ok: true })
  await sign(world.unit)
  expect(await move(id, 'consulting', { reason: 'Nhầm' })).toMatchObject({ reason: 'signed_already' })
  expect(
    await moveCampaign(world.unit.head, { campaignId: id, to: 'locked', reason: null, atOnce: false }),
  ).toEqual({
    ok: false,
    reason: 'not_allowed',
  })
  expect(await move(id, 'locked')).toMatchObject({ ok: true })
  expect(await move(id, 'open', { reason: 'Còn đơn vị xin ký' })).toMatchObject({ ok: true })
  expect(await move(id, 'locked')).toMatchObject({ ok: true })
  expect(await move(id, 'archived')).toMatchObject({ ok: true })
  expect(await stateOf(id)).toBe('archived')
  expect(await deleteCampaign(office, { campaignId: id })).toMatchObject({ reason: 'not_empty' })
})

test('signing does not open without what units sign', async () => {
  const id = await created()
  await move(id, 'consulting')
  expect(await move(id, 'open')).toMatchObject({ reason: 'incomplete' })
})

test('signing does not open after its deadline, and an open campaign keeps its window forward', async () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const { campaign: planned } = await makeWorld({
    campaign: {
      ...{ year, state: 'consulting', commonContent: ['Thi đua'] },
      ...{ signingOpensAt: ago(48), signingClosesAt: ago(24) },
    },
  })
  expect(await readReadiness(planned.id)).toMatchObject({ windowOver: true })
  expect(await move(planned.id, 'open')).toMatchObject({ reason: 'incomplete' })
  expect(await move(planned.id, 'open', { atOnce: true })).toMatchObject({ reason: 'incomplete' })
  const values = {
    ...textValues((await readCampaign(year))!),
    ...{ campaignId: planned.id, conferenceStartsAt: '2022-12-21T08:00' },
  }
  const later = { ...values, signingClosesAt: fieldInstant(ago(-24)) }
  expect(await editCampaign(office, textForm.parse(later))).toMatchObject({ ok: true })
  expect(await move(planned.id, 'open', { atOnce: true })).toMatchObject({ ok: true })
  const before = { ...values, signingOpensAt: '', signingClosesAt: fieldInstant(ago(24)) }
  expect(await editCampaign(office, textForm.parse(before))).toEqual({
    ok: false,
    reason: 'closes_before_opening',
  })
})

test('only heads whose account signs in today count as ready', async () => {
  const { campaign: made, units } = await makeWorld({ units: 5, campaign: { year } })
  const changes = [
    {},
    { disabledAt: new Date() },
    { endsOn: '2020-01-31' },
    { startsOn: '2199-01-01' },
    { passwordHash: null },
  ]
  await transaction(system('test'), async (tx) => {
    for (const [index, { unitId }] of units.entries()) {
      const change = changes[index]!
      if (Object.keys(change).length > 0)
        await tx.update(account).set(change).where(eq(account.unitId, unitId))
    }
  })
  const { unitsWithoutHead } = await readReadiness(made.id)
  expect(unitsWithoutHead).toEqual(['ĐV 2', 'ĐV 3', 'ĐV 4', 'ĐV 5'])
})
