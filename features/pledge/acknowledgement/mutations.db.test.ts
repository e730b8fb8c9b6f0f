import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { acknowledgement } from '@/db/schema/target'
import { readAssignedTargets } from '@/features/target/queries'
import { system } from '@/lib/actor'
import { adjust, makeWorld } from '@/tests/world'
import { acknowledgeTargets } from './mutations'

let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
})

const rows = (of = pledgeId) => readAssignedTargets(of)
const row = async (index = 0) => (await rows())[index]!
const revisionIds = async (of = pledgeId) => (await rows(of)).map((one) => one.revisionId)
const auditOf = (subjectId: string) => db().select().from(audit).where(eq(audit.subjectId, subjectId))
const lockCampaign = () =>
  transaction(system('test'), (tx) =>
    tx.update(campaign).set({ state: 'locked' }).where(eq(campaign.id, world.campaign.id)),
  )

describe('taking targets in', () => {
  test('takes in all rows on screen in one act, each with who and when, and one audit row', async () => {
    const { head } = world.unit
    const outcome = await acknowledgeTargets(head, { pledgeId, revisionIds: await revisionIds() })
    expect(outcome).toEqual({ ok: true, count: 2 })
    const taken = await rows()
    expect(taken.map((one) => one.acknowledgedBy)).toEqual([head.name, head.name])
    expect(taken.every((one) => one.acknowledgedAt instanceof Date)).toBe(true)
    expect(await auditOf(pledgeId)).toMatchObject([
      { action: 'target.acknowledged', actor: `account:${head.accountId}` },
    ])
  })

  test('takes in one row and leaves the others', async () => {
    await acknowledgeTargets(world.unit.head, { pledgeId, revisionIds: [(await row(1)).revisionId] })
    expect((await rows()).map((one) => one.acknowledgedAt !== null)).toEqual([false, true])
  })

  test('twice, and by another head, keeps the first word and writes nothing more', async () => {
    const ids = await revisionIds()
    await acknowledgeTargets(world.unit.head, { pledgeId, revisionIds: ids })
    const first = await rows()
    const again = await acknowledgeTargets(world.unit.otherHead, { pledgeId, revisionIds: ids })
    expect(again).toEqual({ ok: true, count: 0 })
    expect(await rows()).toEqual(first)
    expect(await auditOf(pledgeId)).toHaveLength(1)
  })

  test('two heads at once take every row in once', async () => {
    const input = { pledgeId, revisionIds: await revisionIds() }
    const { head, otherHead } = world.unit
    const outcomes = await Promise.all([
      acknowledgeTargets(head, input),
      acknowledgeTargets(otherHead, input),
    ])
    expect(outcomes.map((outcome) => outcome.ok && outcome.count).sort()).toEqual([0, 2])
  })

  test('one row adjusted since stops the whole act', async () => {
    const seen = await revisionIds()
    await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
    const outcome = await acknowledgeTargets(world.unit.head, { pledgeId, revisionIds: seen })
    expect(outcome).toEqual({ ok: false, reason: 'changed' })
    expect((await rows()).map((one) => one.acknowledgedAt)).toEqual([null, null])
  })

  test('an adjustment opens its row alone again', async () => {
    await acknowledgeTargets(world.unit.head, { pledgeId, revisionIds: await revisionIds() })
    await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
    expect((await rows()).map((one) => [one.low, one.previousLow, one.acknowledgedAt !== null])).toEqual([
      ['12', '10', false],
      ['20', null, true],
    ])
  })

  test("another unit's pledge is not found, its rows in one's own pledge are not either", async () => {
    const other = world.units[1]!
    const theirs = await revisionIds(other.pledgeId)
    const { head } = world.unit
    expect(await acknowledgeTargets(head, { pledgeId: other.pledgeId, revisionIds: theirs })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await acknowledgeTargets(head, { pledgeId, revisionIds: theirs })).toEqual({
      ok: false,
      reason: 'changed',
    })
    expect((await rows(other.pledgeId)).map((one) => one.acknowledgedAt)).toEqual([null, null])
  })

  test('is not for the clerk, nor after the campaign is locked', async () => {
    const input = { pledgeId, revisionIds: await revisionIds() }
    expect(await acknowledgeTargets(world.unit.clerk, input)).toEqual({ ok: false, reason: 'not_allowed' })
    await lockCampaign()
    expect(await acknowledgeTargets(world.unit.head, input)).toEqual({ ok: false, reason: 'closed' })
    expect((await rows()).map((one) => one.acknowledgedAt)).toEqual([null, null])
  })

  test('is never undone: the database refuses to change or delete it', async () => {
    await acknowledgeTargets(world.unit.head, { pledgeId, revisionIds: await revisionIds() })
    const undo = transaction(system('test'), (tx) => tx.delete(acknowledgement))
    await expect(undo).rejects.toMatchObject({ cause: { code: 'GU002' } })
    expect((await rows()).every((one) => one.acknowledgedAt)).toBe(true)
  })
})
