import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { readAssignedTargets, readAssignments, readTargets } from '@/features/target/queries'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { adjust, makeWorld } from '@/tests/world'
import { acknowledgeTargets } from '../acknowledgement/mutations'
import { isOutstanding } from '../acknowledgement/outstanding'
import { answerProposal, proposeTarget, withdrawProposal } from './mutations'
import { readProposals } from './queries'
import { queueRows } from './queue'

let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string
let proposalId: string

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
  const { revisionId } = await row()
  await proposeTarget(world.unit.clerk, {
    pledgeId,
    revisionId,
    low: '9.5',
    high: null,
    reason: 'Số hộ giảm',
  })
  proposalId = (await row()).proposal!.id
})

const row = async () => (await readAssignedTargets(pledgeId))[0]!
const answer = (actor: Person = world.office, change: object = {}) =>
  answerProposal(actor, { proposalId, outcome: 'kept', reason: 'Đã cân đối chung', ...change })
const queue = () => readProposals(world.campaign.id)

test('a kept figure returns to the unit to be taken in, with the reason, and leaves an audit row', async () => {
  expect(isOutstanding(await row())).toBe(false)
  expect(await answer()).toEqual({ ok: true })
  expect((await row()).answer).toMatchObject({ outcome: 'kept', reason: 'Đã cân đối chung' })
  expect(isOutstanding(await row())).toBe(true)
  const rows = await db().select().from(audit).where(eq(audit.subjectId, proposalId))
  expect(rows).toContainEqual(
    expect.objectContaining({
      action: 'target.proposal_answered',
      actor: `account:${world.office.accountId}`,
      campaignId: world.campaign.id,
    }),
  )
  const { head } = world.unit
  const { revisionId } = await row()
  expect(await acknowledgeTargets(head, { pledgeId, revisionIds: [revisionId] })).toEqual({
    ok: true,
    count: 1,
  })
})

test('is for the office alone, once, and not for what was taken back or never was', async () => {
  const { head, clerk } = world.unit
  const witness: Person = { ...world.office, role: 'witness' }
  for (const actor of [head, clerk, witness, { ...witness, role: 'admin' as const }]) {
    expect(await answer(actor)).toEqual({ ok: false, reason: 'not_allowed' })
  }
  expect(await answer(world.office, { proposalId: randomUUID() })).toMatchObject({ reason: 'not_found' })
  const outcomes = await Promise.all([answer(world.office), answer(world.otherOffice, { outcome: 'noted' })])
  expect(outcomes).toContainEqual({ ok: true })
  expect(outcomes).toContainEqual({ ok: false, reason: 'answered' })

  const other = world.units[1]!
  const [theirs] = await readAssignedTargets(other.pledgeId)
  const input = { pledgeId: other.pledgeId, revisionId: theirs!.revisionId }
  await proposeTarget(other.head, { ...input, low: '8', high: null, reason: 'Khó' })
  const proposed = (await readAssignedTargets(other.pledgeId))[0]!.proposal!.id
  await withdrawProposal(other.head, { pledgeId: other.pledgeId, proposalId: proposed })
  expect(await answer(world.office, { proposalId: proposed })).toMatchObject({ reason: 'withdrawn' })
})

test('is refused after the campaign is locked', async () => {
  await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${world.campaign.id}`)
  expect(await answer()).toEqual({ ok: false, reason: 'closed' })
})

test('the queue is by age, keeps its campaign, and says what a split would come to', async () => {
  const other = world.units[1]!
  const [theirs] = await readAssignedTargets(other.pledgeId)
  const input = { pledgeId: other.pledgeId, revisionId: theirs!.revisionId }
  await proposeTarget(other.head, { ...input, low: '8', high: null, reason: 'Khó' })
  await makeWorld()
  const proposals = await queue()
  expect(proposals.map(({ proposed }) => proposed.low)).toEqual(['9.5', '8'])

  const [targets, assignments] = await Promise.all([
    readTargets(world.campaign.id),
    readAssignments(world.campaign.id),
  ])
  const split = targets.map((target) => ({ ...target, low: '20', allocation: 'split' as const }))
  const at = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
  const [first] = queueRows(proposals, split, assignments, at(3))
  expect(first).toMatchObject({ assigned: '10%', proposed: '9,5%', days: 3 })
  expect(first!.effect!.words).toBe('giao 20 trong tổng 20; nếu điều chỉnh: 19,5, còn 0,5 chưa giao')
  expect(queueRows(proposals, targets, assignments, at(0))[0]!.effect).toBeNull()

  await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
  expect((await queue()).map(({ superseded }) => superseded)).toEqual([true, false])
})
