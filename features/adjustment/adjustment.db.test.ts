import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { logLeaf } from '@/db/schema/log'
import { decision } from '@/db/schema/target'
import { checkChain } from '@/features/audit/log-check/check'
import { statusOf } from '@/features/board/status'
import { keepFile } from '@/features/file/mutations'
import { parseLeaf } from '@/features/log/leaf'
import { isOutstanding } from '@/features/pledge/acknowledgement/outstanding'
import { differences } from '@/features/pledge/difference'
import { thaw } from '@/features/pledge/document'
import { answerProposal, proposeTarget } from '@/features/pledge/proposal/mutations'
import { readPledge, readPreviousVersion, readReceipt } from '@/features/pledge/queries'
import { readAssignedTargets } from '@/features/target/queries'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { asSystem } from '@/tests/as-system'
import { sign } from '@/tests/signed-pledge'
import { adjust, makeWorld, password } from '@/tests/world'
import { applyAdjustment } from './apply'
import { draftAdjustment, extendAdjustment, withdrawAdjustment } from './mutations'
import { readAdjustable, readAdjustment, readAdjustments } from './queries'

let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-adjustment-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
})

const proof = { kind: 'password' as const, password }
const assigned = (of = pledgeId) => readAssignedTargets(of)
const revisionOf = async (index = 0, of = pledgeId) => (await assigned(of))[index]!.revisionId
const statusNow = async () => statusOf((await readPledge(world.unit.head, pledgeId))!.status)
const auditOf = async (subjectId: string) =>
  (await db().select().from(audit).where(eq(audit.subjectId, subjectId)).orderBy(asc(audit.id))).map(
    ({ action }) => action,
  )

type Figures = { baseRevisionId: string; low: string; high: string | null }[]
const draft = async (figures?: Figures, actor: Person = world.office, change: object = {}) =>
  draftAdjustment(actor, {
    campaignId: world.campaign.id,
    figures: figures ?? [{ baseRevisionId: await revisionOf(), low: '9', high: null }],
    reason: 'Số hộ giảm',
    codeNumber: '35',
    codeNotation: 'QĐ-UBND',
    issuedOn: '2023-03-15',
    issuer: 'Ủy ban nhân dân',
    layout: 'state',
    subject: 'Về việc điều chỉnh chỉ tiêu',
    fileId: null,
    ...change,
  })
const drafted = async (...given: Parameters<typeof draft>): Promise<string> => {
  const outcome = await draft(...given)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.adjustmentId
}
const effect = async (adjustmentId: string, actor: Person, change: object = {}) => {
  const seen = toHex((await readAdjustment(adjustmentId))!.hash)
  return applyAdjustment(actor, { adjustmentId, seen, proof: null, ...change })
}

describe('an adjustment that nobody has signed over', () => {
  test('takes effect by one person, re-opens its row alone, and stands in the log', async () => {
    const id = await drafted()
    const before = await db().select().from(decision).where(eq(decision.code, 'QD1'))
    expect(before).toMatchObject([{ publishedAt: null, codeNumber: '35' }])
    expect((await assigned())[0]!.low).toBe('10')

    expect(await effect(id, world.office)).toMatchObject({ ok: true })
    expect(await assigned()).toMatchObject([
      { low: '9', previousLow: '10', revision: 2, decisionCode: 'QD1', reason: 'Số hộ giảm' },
      { low: '20', previousLow: null },
    ])
    expect((await assigned(world.units[1]!.pledgeId))[0]!.low).toBe('10')
    const { adjustment, hash } = (await readAdjustment(id))!
    expect(adjustment).toMatchObject({ approvedBy: null, approvedAt: null })
    const [leaf] = await db().select().from(logLeaf).where(eq(logLeaf.index, adjustment.leafIndex!))
    expect(parseLeaf(leaf!.entry)).toMatchObject({ kind: 'adjustment', documentHash: toHex(hash) })
    expect(await auditOf(id)).toEqual(['adjustment.drafted', 'target.adjusted'])
    expect((await checkChain()).findings).toEqual([])
    expect(await effect(id, world.otherOffice)).toEqual({ ok: false, reason: 'changed' })
  })

  test('answers the proposals that stand over its figures, also those that come while it waits', async () => {
    const propose = async (index: number) =>
      proposeTarget(world.unit.clerk, {
        pledgeId,
        revisionId: await revisionOf(index),
        low: '9',
        high: null,
        reason: 'Số hộ giảm',
      })
    await propose(0)
    const proposalId = (await assigned())[0]!.proposal!.id
    const figures = [
      { baseRevisionId: await revisionOf(0), low: '9', high: null },
      { baseRevisionId: await revisionOf(1), low: '19', high: null },
    ]
    const id = await drafted(figures)
    expect((await readAdjustment(id))!.rows.map(({ proposal }) => proposal?.id ?? null)).toEqual([
      proposalId,
      null,
    ])
    const kept = { proposalId, outcome: 'kept' as const, reason: 'Không' }
    expect(await answerProposal(world.otherOffice, kept)).toMatchObject({ reason: 'being_adjusted' })

    await propose(1)
    expect(await effect(id, world.office)).toEqual({ ok: false, reason: 'changed' })
    expect(await effect(id, world.office)).toMatchObject({ ok: true })
    const answers = await asSystem(
      (sql) => sql`select k.outcome, k.reason from proposal_answer k
      join proposal p on p.id = k.proposal_id join assignment_revision r on r.id = p.revision_id
      join assignment a on a.id = r.assignment_id where a.pledge_id = ${pledgeId}`,
    )
    expect([...answers]).toEqual(Array(2).fill({ outcome: 'adjusted', reason: 'Số hộ giảm' }))
    expect((await assigned()).every((row) => isOutstanding(row))).toBe(true)
    expect((await assigned()).map(({ asked }) => asked?.low)).toEqual(['9', '9'])
  })
})

describe('an adjustment after signing', () => {
  let id: string
  let code: string
  beforeEach(async () => {
    code = await sign(world.unit)
    id = await drafted()
  })

  test('waits for another of the office, who proves who they are', async () => {
    expect(await effect(id, world.office, { proof })).toEqual({ ok: false, reason: 'approval_needed' })
    expect(await effect(id, world.otherOffice)).toEqual({ ok: false, reason: 'proof_needed' })
    const wrong = { kind: 'password', password: 'sai mật khẩu' }
    expect(await effect(id, world.otherOffice, { proof: wrong })).toMatchObject({ reason: 'wrong' })
    expect((await assigned())[0]!.low).toBe('10')
    expect(await statusNow()).toBe('signed')

    expect(await effect(id, world.otherOffice, { proof })).toMatchObject({ ok: true })
    expect(await statusNow()).toBe('resign_needed')
    expect((await assigned()).map((row) => isOutstanding(row))).toEqual([true, false])
    expect((await readAdjustment(id))!.adjustment.approvedBy).toBe(world.otherOffice.accountId)
    const again = (await readReceipt(world.office, await sign(world.unit)))!
    expect(await statusNow()).toBe('resigned')
    const previous = (await readPreviousVersion(again))!
    expect(previous).toMatchObject({ code, number: 1 })
    expect(differences(thaw(previous.document), thaw(again.document))).toContainEqual({
      what: 'Chỉ tiêu 1',
      before: 'từ 10% trở lên',
      after: 'từ 9% trở lên',
    })
    expect(await readPreviousVersion((await readReceipt(world.unit.head, code))!)).toBeNull()
    expect((await checkChain()).findings).toEqual([])
  })

  test('counts a signature on paper as one', async () => {
    const other = world.units[1]!
    const figures = [{ baseRevisionId: await revisionOf(0, other.pledgeId), low: '9', high: null }]
    const alone = await drafted(figures)
    await asSystem(
      (sql) => sql`insert into paper_signature (pledge_id, signer_name, title_lines, signed_on, recorded_by)
        values (${other.pledgeId}, 'Người Ký', '{CHỦ TỊCH}', '2022-12-21', ${world.office.accountId})`,
    )
    expect(await effect(alone, world.office)).toEqual({ ok: false, reason: 'approval_needed' })
  })

  test('is sent back with a reason, and is then over', async () => {
    const sendBack = (actor: Person) =>
      withdrawAdjustment(actor, { adjustmentId: id, reason: 'Sai số quyết định' })
    expect(await sendBack(world.unit.head)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await sendBack(world.otherOffice)).toEqual({ ok: true })
    expect(await sendBack(world.office)).toEqual({ ok: false, reason: 'decided' })
    expect(await effect(id, world.otherOffice, { proof })).toEqual({ ok: false, reason: 'changed' })
    const [listed] = await readAdjustments(world.campaign.id)
    expect(listed).toMatchObject({
      adjustment: { withdrawnReason: 'Sai số quyết định' },
      withdrawer: world.otherOffice.name,
    })
    expect(await auditOf(id)).toEqual(['adjustment.drafted', 'adjustment.withdrawn'])
    expect((await draft()).ok).toBe(true)
  })

  test('a signature that comes while one person decides is seen by the database', async () => {
    const other = world.units[1]!
    const figures = [{ baseRevisionId: await revisionOf(0, other.pledgeId), low: '9', high: null }]
    const alone = await drafted(figures)
    const [outcome] = await Promise.all([effect(alone, world.office), sign(other).catch(() => null)])
    const standing = await readPledge(other.head, other.pledgeId)
    expect(outcome.ok || standing!.status.code !== null).toBe(true)
  })
})

describe('drafting', () => {
  test('is for the office alone, in an open campaign, over figures that stand', async () => {
    const witness: Person = { ...world.office, role: 'witness' }
    for (const actor of [world.unit.head, world.unit.clerk, witness]) {
      expect(await draft(undefined, actor)).toEqual({ ok: false, reason: 'not_allowed' })
    }
    expect(await draft(undefined, world.office, { campaignId: randomUUID() })).toMatchObject({
      reason: 'not_found',
    })
    const foreign = await makeWorld()
    const theirs = await revisionOf(0, foreign.unit.pledgeId)
    expect(await draft([{ baseRevisionId: theirs, low: '9', high: null }])).toMatchObject({
      reason: 'changed',
    })
    const seen = await revisionOf()
    await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
    expect(await draft([{ baseRevisionId: seen, low: '9', high: null }])).toMatchObject({ reason: 'changed' })
    await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${world.campaign.id}`)
    expect(await draft()).toMatchObject({ reason: 'not_open' })
  })

  test.each([
    [{ low: '10.0', high: null }, 'same_figure'],
    [{ low: '9', high: '11' }, 'one_figure_needed'],
  ])('%j for 10 is refused: %s', async (figure, reason) => {
    expect(await draft([{ baseRevisionId: await revisionOf(), ...figure }])).toMatchObject({ reason })
  })

  test('one figure is in one draft, to which only its drafter adds', async () => {
    const id = await drafted()
    expect(await draft()).toMatchObject({ ok: false, reason: 'being_adjusted' })
    const figures = [{ baseRevisionId: await revisionOf(1), low: '19', high: null }]
    const extend = (actor: Person) => extendAdjustment(actor, { adjustmentId: id, figures })
    expect(await extend(world.unit.head)).toMatchObject({ reason: 'not_allowed' })
    expect(await extend(world.otherOffice)).toMatchObject({ reason: 'not_yours' })
    expect(await extend(world.office)).toMatchObject({ ok: true })
    expect((await readAdjustment(id))!.rows.map(({ after }) => after.low)).toEqual(['9', '19'])
    expect(await extend(world.office)).toMatchObject({ reason: 'being_adjusted' })
    expect(await auditOf(id)).toEqual(['adjustment.drafted', 'adjustment.extended'])
    expect((await readAdjustable(world.campaign.id)).filter(({ draftId }) => draftId)).toHaveLength(2)
  })

  test('names a PDF that this person gave, and no other', async () => {
    const content = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
    const kept = await keepFile(world.office, { purpose: 'decision', name: 'qd-35.pdf', content })
    const fileId = kept.ok ? kept.id : ''
    expect(await draft(undefined, world.otherOffice, { fileId })).toMatchObject({ reason: 'file_gone' })
    const id = await drafted(undefined, world.office, { fileId })
    const document = JSON.parse(new TextDecoder().decode((await readAdjustment(id))!.bytes))
    expect(document.decision).toMatchObject({ number: '35', file: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })
})

test('a figure adjusted behind its back keeps the whole draft from taking effect', async () => {
  const id = await drafted()
  await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12')
  expect((await readAdjustment(id))!.rows[0]!.overtaken).toBe(true)
  expect(await effect(id, world.office)).toEqual({ ok: false, reason: 'changed' })
})

test('what is written is what was on screen', async () => {
  const id = await drafted()
  const seen = toHex((await readAdjustment(id))!.hash)
  const figures = [{ baseRevisionId: await revisionOf(1), low: '19', high: null }]
  await extendAdjustment(world.office, { adjustmentId: id, figures })
  expect(await effect(id, world.office, { seen })).toEqual({ ok: false, reason: 'changed' })
  const leaves = await db()
    .select()
    .from(audit)
    .where(and(eq(audit.action, 'target.adjusted'), eq(audit.subjectId, id)))
  expect(leaves).toEqual([])
})
