import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { decision, proposal, proposalAnswer, target } from '@/db/schema/target'
import { readAssignedTargets } from '@/features/target/queries'
import { system } from '@/lib/actor'
import { adjust, makeWorld } from '@/tests/world'
import { proposeTarget, withdrawProposal } from './mutations'

let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
})

const rows = (of = pledgeId) => readAssignedTargets(of)
const row = async (index = 0) => (await rows())[index]!
const auditOf = (subjectId: string) => db().select().from(audit).where(eq(audit.subjectId, subjectId))
const lockCampaign = () =>
  transaction(system('test'), (tx) =>
    tx.update(campaign).set({ state: 'locked' }).where(eq(campaign.id, world.campaign.id)),
  )

describe('proposing another figure', () => {
  const propose = async (change: Partial<Parameters<typeof proposeTarget>[1]> = {}, who = world.unit.clerk) =>
    proposeTarget(who, {
      pledgeId,
      revisionId: (await row()).revisionId,
      low: '9.5',
      high: null,
      reason: 'Số hộ giảm',
      ...change,
    })

  const makeRange = () =>
    transaction(system('test'), async (tx) => {
      const id = world.targets[0]!.id
      const published = eq(decision.id, world.decision.id)
      await tx.update(decision).set({ publishedAt: null }).where(published)
      await tx.update(target).set({ direction: 'range', valueHigh: '11' }).where(eq(target.id, id))
      await tx.update(decision).set({ publishedAt: new Date() }).where(published)
      await tx.execute(sql`
        insert into assignment_revision (assignment_id, revision, value_low, value_high, decision_id, reason)
        select r.assignment_id, 2, 10, 11, ${world.decision.id}::uuid, 'Giao khoảng'
          from assigned_row r where r.target_id = ${id}::uuid`)
    })

  test('stands beside the row with figure, reason, who and when', async () => {
    expect(await propose()).toEqual({ ok: true })
    const { clerk } = world.unit
    expect((await row()).proposal).toMatchObject({
      low: '9.5',
      high: null,
      reason: 'Số hộ giảm',
      by: clerk.name,
    })
    expect((await rows()).map((one) => one.proposal !== null)).toEqual([true, false])
    expect(await auditOf((await row()).proposal!.id)).toMatchObject([{ action: 'target.proposed' }])
  })

  test('is refused for the figure that is assigned already, however many decimals', async () => {
    expect(await propose({ low: '10.00' })).toEqual({ ok: false, reason: 'same_figure' })
    expect((await row()).proposal).toBeNull()
  })

  test('takes one figure where one is assigned', async () => {
    expect(await propose({ high: '12' })).toEqual({ ok: false, reason: 'one_figure_needed' })
  })

  test.each([
    [
      { low: '9', high: null },
      { ok: false, reason: 'range_needed' },
    ],
    [
      { low: '12', high: '11' },
      { ok: false, reason: 'range_backward' },
    ],
    [
      { low: '11', high: '11.0' },
      { ok: false, reason: 'range_backward' },
    ],
    [
      { low: '10', high: '11' },
      { ok: false, reason: 'same_figure' },
    ],
    [{ low: '10', high: '10.5' }, { ok: true }],
  ])('%j for a range of 10-11 gives %j', async (change, outcome) => {
    await makeRange()
    expect(await propose(change)).toEqual(outcome)
  })

  test('stands once: a second one waits until the first is taken back', async () => {
    await propose()
    expect(await propose({ low: '8' })).toEqual({ ok: false, reason: 'already_proposed' })
    const proposalId = (await row()).proposal!.id
    expect(await withdrawProposal(world.unit.head, { pledgeId, proposalId })).toEqual({ ok: true })
    expect((await row()).proposal).toBeNull()
    expect(await propose({ low: '8' })).toEqual({ ok: true })
    expect((await row()).proposal?.low).toBe('8')
  })

  test('two at once leave one standing', async () => {
    const outcomes = await Promise.all([propose({ low: '8' }), propose({ low: '9' })])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, reason: 'already_proposed' })
  })

  test('is refused when proposals have closed, and says when that was', async () => {
    const closedAt = new Date(Date.now() - 60_000)
    await transaction(system('test'), (tx) =>
      tx.update(campaign).set({ proposalsCloseAt: closedAt }).where(eq(campaign.id, world.campaign.id)),
    )
    expect(await propose()).toEqual({ ok: false, reason: 'too_late', closedAt })
  })

  test('is refused over a figure that is no longer the one on screen', async () => {
    const seen = (await row()).revisionId
    await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
    expect(await propose({ revisionId: seen })).toEqual({ ok: false, reason: 'changed' })
  })

  test("is refused in another unit's pledge, for an unknown row, and after the campaign is locked", async () => {
    const other = world.units[1]!
    expect(await propose({}, other.head)).toEqual({ ok: false, reason: 'not_found' })
    expect(await propose({ revisionId: randomUUID() })).toEqual({ ok: false, reason: 'changed' })
    await lockCampaign()
    expect(await propose()).toEqual({ ok: false, reason: 'closed' })
  })

  test('cannot be taken back by another unit, twice, or once it was answered', async () => {
    await propose()
    const proposalId = (await row()).proposal!.id
    const other = world.units[1]!
    const foreign = { pledgeId: other.pledgeId, proposalId }
    expect(await withdrawProposal(other.head, { pledgeId, proposalId })).toMatchObject({
      reason: 'not_found',
    })
    expect(await withdrawProposal(other.head, foreign)).toMatchObject({ reason: 'not_found' })

    const accountId = world.unit.clerk.accountId
    await transaction(system('test'), (tx) =>
      tx
        .insert(proposalAnswer)
        .values({ proposalId, outcome: 'kept', reason: 'Đã cân đối chung', accountId }),
    )
    expect(await withdrawProposal(world.unit.clerk, { pledgeId, proposalId })).toEqual({
      ok: false,
      reason: 'answered',
    })
    expect((await row()).answer).toMatchObject({ outcome: 'kept', reason: 'Đã cân đối chung' })
  })

  test('taken back stays on record with who did it', async () => {
    await propose()
    const proposalId = (await row()).proposal!.id
    const { head } = world.unit
    await withdrawProposal(head, { pledgeId, proposalId })
    expect(await withdrawProposal(head, { pledgeId, proposalId })).toEqual({ ok: false, reason: 'not_found' })
    const [kept] = await db().select().from(proposal).where(eq(proposal.id, proposalId))
    expect(kept).toMatchObject({ proposedLow: '9.5', withdrawnBy: head.accountId })
    const actions = (await auditOf(proposalId)).map(({ action }) => action).sort()
    expect(actions).toEqual(['target.proposal_withdrawn', 'target.proposed'])
  })
})
