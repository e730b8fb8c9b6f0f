import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { decision, target, targetGroup } from '@/db/schema/target'
import { keepFile } from '@/features/file/mutations'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { readAssignedTargets } from '@/features/target/queries'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'
import { publishDecision, removeDecision, saveDecision, unpublishDecision } from './mutations'
import { listDecisions } from './queries'
import { decisionForm } from './schema'

let world: Awaited<ReturnType<typeof makeWorld>>
let campaignId: string
beforeEach(async () => {
  world = await makeWorld()
  campaignId = world.campaign.id
})

const input = (change: Record<string, string> = {}) =>
  decisionForm.parse({
    ...{ campaignId, decisionId: '', codeNumber: '7689', codeNotation: 'QĐ-UBND', issuedOn: '20/12/2022' },
    ...{
      issuer: 'Ủy ban nhân dân',
      layout: 'state',
      subject: 'Về việc giao chỉ tiêu',
      fileId: '',
      ...change,
    },
  })
const save = (change = {}, actor = world.office) => saveDecision(actor, input(change))
const draft = async () => {
  expect(await save()).toEqual({ ok: true })
  return (await listDecisions(campaignId)).at(-1)!
}

async function addTarget(decisionId: string, allocation: 'none' | 'split' = 'none') {
  const [group] = await db().select().from(targetGroup).where(eq(targetGroup.campaignId, campaignId))
  return asSystem(async (sql) => {
    const [row] = await sql`
      insert into target (campaign_id, decision_id, group_id, code, name, measure_unit, direction, value_low, allocation, position)
      values (${campaignId}, ${decisionId}, ${group!.id}, 'D1', 'Thêm', 'hộ', 'equal', 10, ${allocation}, 9) returning id`
    return row!.id as string
  })
}
const assign = (targetId: string, decisionId: string, value: number) =>
  asSystem(
    (sql) => sql`
      with made as (insert into assignment (campaign_id, target_id, pledge_id)
        values (${campaignId}, ${targetId}, ${world.unit.pledgeId}) returning id)
      insert into assignment_revision (assignment_id, revision, value_low, decision_id)
      select id, 1, ${value}, ${decisionId} from made`,
  )

test('a draft is added, changed and removed by the office alone', async () => {
  for (const actor of [world.unit.head, world.unit.clerk]) {
    expect(await save({}, actor)).toEqual({ ok: false, reason: 'not_allowed' })
  }
  const made = await draft()
  expect(made).toMatchObject({ code: 'QD1', codeNumber: '7689', publishedAt: null, targets: 0 })
  expect(await save({ decisionId: made.id, subject: 'Trích yếu khác' })).toEqual({ ok: true })
  const other = await makeWorld({ campaign: { year: 2024 } })
  expect(await save({ campaignId: other.campaign.id, decisionId: made.id })).toMatchObject({
    reason: 'not_found',
  })
  expect(await removeDecision(world.office, { campaignId, decisionId: made.id })).toEqual({ ok: true })
  await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${campaignId}`)
  expect(await save()).toEqual({ ok: false, reason: 'closed' })
})

test('is published when it has targets and none exceeds what it splits; then units see it and it stays', async () => {
  const { id: decisionId } = await draft()
  expect(await publishDecision(world.office, { campaignId, decisionId })).toMatchObject({ reason: 'empty' })
  const targetId = await addTarget(decisionId, 'split')
  await assign(targetId, decisionId, 11)
  expect(await publishDecision(world.office, { campaignId, decisionId })).toMatchObject({
    reason: 'exceeded',
    codes: ['D1'],
  })
  await asSystem((sql) => sql`update assignment_revision set value_low = 8 where decision_id = ${decisionId}`)
  expect(await readAssignedTargets(world.unit.pledgeId)).toHaveLength(2)
  expect(await publishDecision(world.unit.head, { campaignId, decisionId })).toMatchObject({
    reason: 'not_allowed',
  })
  expect(await publishDecision(world.office, { campaignId, decisionId })).toEqual({ ok: true })
  expect(await readAssignedTargets(world.unit.pledgeId)).toHaveLength(3)
  expect(await save({ decisionId })).toMatchObject({ reason: 'published' })
  expect(await removeDecision(world.office, { campaignId, decisionId })).toMatchObject({
    reason: 'published',
  })
})

test('goes back to a draft only while no unit has said anything to it', async () => {
  const decisionId = world.decision.id
  expect(await unpublishDecision(world.office, { campaignId, decisionId })).toEqual({ ok: true })
  expect(await readAssignedTargets(world.unit.pledgeId)).toEqual([])
  expect(await publishDecision(world.office, { campaignId, decisionId })).toEqual({ ok: true })
  const rows = await readAssignedTargets(world.unit.pledgeId)
  const { head, pledgeId } = world.unit
  await acknowledgeTargets(head, { pledgeId, revisionIds: [rows[0]!.revisionId] })
  expect(await unpublishDecision(world.office, { campaignId, decisionId })).toMatchObject({
    reason: 'answered',
  })
})

test('takes its PDF, also after it was published, once, and only one that the same person gave', async () => {
  const pdf = {
    purpose: 'decision' as const,
    name: 'qd.pdf',
    content: new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF')),
  }
  const kept = await keepFile(world.office, pdf)
  const foreign = await keepFile(world.otherOffice, pdf)
  if (!kept.ok || !foreign.ok) throw new Error('not kept')
  const decisionId = world.decision.id
  expect(await save({ decisionId, fileId: foreign.id })).toMatchObject({ reason: 'no_file' })
  expect(await save({ decisionId, fileId: kept.id })).toEqual({ ok: true })
  const [row] = await db().select().from(decision).where(eq(decision.id, decisionId))
  expect(row).toMatchObject({ fileId: kept.id, subject: world.decision.subject })
  expect(await save({ decisionId, fileId: kept.id })).toMatchObject({ reason: 'published' })
  expect(await db().$count(target, eq(target.decisionId, decisionId))).toBe(2)
})
