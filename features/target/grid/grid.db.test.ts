import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'

import { asSystem } from '@/tests/as-system'
import { adjust, makeWorld } from '@/tests/world'
import { publishDecision } from '../decisions/mutations'
import type { Cell } from './cell'
import { loadGrid } from './load'
import { saveGrid } from './mutations'
import { gridInput } from './schema'

let world: Awaited<ReturnType<typeof makeWorld>>
let campaignId: string
let decisionId: string

beforeEach(async () => {
  world = await makeWorld({ units: 3 })
  campaignId = world.campaign.id
  decisionId = world.decision.id
  await asSystem((sql) => sql`update decision set published_at = null where id = ${decisionId}`)
})

const figure = (low: string, high: string | null = null): Cell => ({ low, high })
const change = (row: number, col: number, before: Cell, value: Cell) => ({ row, col, before, value })
const save = (changes: ReturnType<typeof change>[], actor = world.office, other = {}) =>
  saveGrid(
    actor,
    gridInput.parse({
      campaignId,
      decisionId,
      pledgeIds: world.units.map(({ pledgeId }) => pledgeId),
      targetIds: world.targets.map(({ id }) => id),
      changes,
      ...other,
    }),
  )
const cells = async () => (await loadGrid(campaignId, {}))!.cells

test('cells are changed, removed and added in one go, with one entry in the audit log', async () => {
  expect(await cells()).toEqual(Array.from({ length: 3 }, () => [figure('10'), figure('20')]))
  const outcome = await save([
    change(0, 0, figure('10'), figure('1130.50')),
    change(1, 1, figure('20'), null),
  ])
  expect(outcome).toEqual({ ok: true, count: 2 })
  expect(await cells()).toEqual([
    [figure('1130.50'), figure('20')],
    [figure('10'), null],
    [figure('10'), figure('20')],
  ])
  expect(await save([change(1, 1, null, figure('7'))])).toEqual({ ok: true, count: 1 })
  expect((await cells())[1]).toEqual([figure('10'), figure('7')])
  const entries = await db().select().from(audit).where(eq(audit.subjectId, decisionId))
  expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
    ['target.assigned', { cells: 2 }],
    ['target.assigned', { cells: 1 }],
  ])
})

test('what another person wrote meanwhile is answered with, and nothing is written', async () => {
  await save([change(0, 0, figure('10'), figure('11'))], world.otherOffice)
  const mine = [change(0, 0, figure('10'), figure('12')), change(2, 1, figure('20'), null)]
  expect(await save(mine)).toEqual({
    ok: false,
    reason: 'conflict',
    conflicts: [{ row: 0, col: 0, value: figure('11') }],
  })
  expect((await cells())[2]).toEqual([figure('10'), figure('20')])
  expect(await save([change(0, 0, figure('10'), figure('11'))])).toEqual({ ok: true, count: 1 })
  expect(await save([change(0, 0, figure('11'), figure('12'))])).toEqual({ ok: true, count: 1 })
})

test('two who save the same cell at once: one is told', async () => {
  const outcomes = await Promise.all([
    save([change(0, 0, figure('10'), figure('1'))]),
    save([change(0, 0, figure('10'), figure('2'))], world.otherOffice),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('only the office writes, only into a draft, and only its own campaign’s units and targets', async () => {
  const one = [change(0, 0, figure('10'), figure('11'))]
  for (const actor of [world.unit.head, world.unit.clerk])
    expect(await save(one, actor)).toEqual({ ok: false, reason: 'not_allowed' })
  const other = await makeWorld({ campaign: { year: 2024 } })
  const elsewhere = { reason: 'not_found' }
  expect(await save(one, world.office, { campaignId: other.campaign.id })).toMatchObject(elsewhere)
  expect(await save(one, world.office, { pledgeIds: [other.unit.pledgeId] })).toMatchObject(elsewhere)
  expect(await save(one, world.office, { targetIds: [other.targets[0]!.id] })).toMatchObject(elsewhere)
  expect(await save([change(0, 0, figure('10'), figure('1', '2'))])).toMatchObject({ reason: 'misfit' })
  await publishDecision(world.office, { campaignId, decisionId })
  expect(await save(one)).toEqual({ ok: false, reason: 'published' })
  await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${campaignId}`)
  expect(await save(one)).toEqual({ ok: false, reason: 'closed' })
  expect(await cells()).toContainEqual([figure('10'), figure('20')])
})

test('an adjusted cell of a published decision shows its newest figure, revision and decision', async () => {
  await publishDecision(world.office, { campaignId, decisionId })
  await adjust(campaignId, world.targets[1]!.id, world.units[1]!.pledgeId, '25')
  const grid = (await loadGrid(campaignId, {}))!
  expect(grid.decision.id).toBe(decisionId)
  expect(grid.cells[1]).toEqual([figure('10'), figure('25')])
  expect(grid.adjusted).toMatchObject({ '1:1': { revision: 2, notation: 'QĐ-UBND' } })
  expect(Object.keys(grid.adjusted)).toHaveLength(1)
})

test('one page of a block knows what the others get of a split target', async () => {
  await asSystem(
    (sql) => sql`update target set allocation = 'split', value_low = 100 where id = ${world.targets[0]!.id}`,
  )
  await asSystem(
    (sql) => sql`
      with made as (insert into block (campaign_id, code, name, position)
        values (${campaignId}, 'khac', 'Khối khác', 2) returning id)
      update pledge set block_id = (select id from made) where id = ${world.units[2]!.pledgeId}`,
  )
  const grid = (await loadGrid(campaignId, { block: 'khac', page: 9 }))!
  expect(grid).toMatchObject({ page: 1, pages: 1, count: 3, block: { code: 'khac', units: 1 } })
  expect(grid.cells).toEqual([[figure('10'), figure('20')]])
  expect(grid.targets.map(({ elsewhere }) => elsewhere)).toEqual(['20', '0'])
})
