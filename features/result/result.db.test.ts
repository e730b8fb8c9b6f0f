import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { assignedRow } from '@/db/schema/pledge-status'
import { resultReport } from '@/db/schema/result'
import { block, pledge, unitPredecessor } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, target, targetGroup } from '@/db/schema/target'
import { keepFile } from '@/features/file/mutations'
import { system } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'
import { makeWorld } from '@/tests/world'
import { earlierResults } from './earlier'
import { reportResult } from './mutations'
import { listOwnCampaigns, readCampaignResults, readOwnResult, readPledgeResults } from './queries'

let world: Awaited<ReturnType<typeof makeWorld>>
let assignmentId: string

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  assignmentId = await assignmentOf(world.unit.pledgeId)
})

async function assignmentOf(pledgeId: string, index = 0) {
  const [row] = await db()
    .select()
    .from(assignedRow)
    .where(and(eq(assignedRow.pledgeId, pledgeId), eq(assignedRow.targetId, world.targets[index]!.id)))
  return row!.assignmentId
}

const report = (value: string, more = {}) => ({
  assignmentId,
  period: 'q1' as const,
  value,
  note: null,
  fileId: null,
  ...more,
})
const stored = () => db().select().from(resultReport).where(eq(resultReport.assignmentId, assignmentId))
const move = (state: CampaignState) =>
  transaction(system('test'), (tx) =>
    tx.update(campaign).set({ state }).where(eq(campaign.id, world.campaign.id)),
  )

describe('reporting a result', () => {
  test('keeps who and when, with one audit row; a correction is a new row over the old one', async () => {
    const { head, clerk } = world.unit
    expect(await reportResult(clerk, report('9.50', { note: 'Số sơ bộ' }))).toEqual({
      ok: true,
      corrected: false,
    })
    expect(await reportResult(head, report('10'))).toEqual({ ok: true, corrected: true })
    expect(await stored()).toHaveLength(2)
    const [row] = await readPledgeResults(world.unit.pledgeId)
    expect(row!.reports).toMatchObject([
      { value: '10', by: head.name },
      { value: '9.50', by: clerk.name, note: 'Số sơ bộ' },
    ])
    const rows = await db().select().from(audit).where(eq(audit.subjectId, assignmentId)).orderBy(audit.id)
    expect(rows).toMatchObject([
      { action: 'result.reported', actor: `account:${clerk.accountId}` },
      { action: 'result.reported', detail: { period: 'q1', value: '10', corrected: '9.50' } },
    ])
  })

  test('does not find another unit’s target, nor one of a draft; others than the unit have none', async () => {
    const [, other] = world.units
    const foreign = report('10', { assignmentId: await assignmentOf(other!.pledgeId) })
    expect(await reportResult(world.unit.head, foreign)).toEqual({ ok: false, reason: 'not_found' })
    expect(await reportResult(world.office, report('10'))).toEqual({ ok: false, reason: 'not_found' })
    const ofUnit = { ...world.office, unitId: world.unit.unitId }
    expect(await reportResult(ofUnit, report('10'))).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await readOwnResult(other!.head, assignmentId)).toBeNull()
    await move('draft')
    expect(await reportResult(world.unit.head, report('10'))).toEqual({ ok: false, reason: 'not_found' })
    expect(await readOwnResult(world.unit.head, assignmentId)).toBeNull()
    expect(await listOwnCampaigns(world.unit.head)).toEqual([])
    expect(await stored()).toHaveLength(0)
  })

  test('waits until units may sign, and goes on after the campaign is locked and archived', async () => {
    await move('consulting')
    expect(await reportResult(world.unit.head, report('1'))).toEqual({ ok: false, reason: 'not_yet' })
    for (const [state, value] of [
      ['locked', '1'],
      ['archived', '2'],
    ] as const) {
      await move(state)
      expect(await reportResult(world.unit.head, report(value))).toMatchObject({ ok: true })
    }
  })

  test('takes no second report of the same', async () => {
    await reportResult(world.unit.head, report('10'))
    expect(await reportResult(world.unit.head, report('10.0'))).toEqual({ ok: false, reason: 'unchanged' })
    expect(await reportResult(world.unit.head, report('10', { note: 'Đã kiểm' }))).toMatchObject({ ok: true })
  })

  test('carries a file of the reporter’s own, and no other', async () => {
    const content = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
    const kept = await keepFile(world.unit.clerk, { purpose: 'result', name: 'Báo cáo.pdf', content })
    if (!kept.ok) throw new Error(kept.reason)
    const withFile = report('10', { fileId: kept.id })
    expect(await reportResult(world.unit.head, withFile)).toEqual({ ok: false, reason: 'file_not_found' })
    expect(await reportResult(world.unit.clerk, withFile)).toMatchObject({ ok: true })
    const [row] = await readPledgeResults(world.unit.pledgeId)
    expect(row!.reports[0]).toMatchObject({ fileId: kept.id, fileName: 'Báo cáo.pdf' })
  })

  test('stands for the office with the newest report of each period', async () => {
    await reportResult(world.unit.head, report('9'))
    await reportResult(world.unit.head, report('10'))
    await reportResult(world.unit.head, report('20', { period: 'h1' }))
    const results = await readCampaignResults(world.campaign.id)
    expect(results).toHaveLength(4)
    const own = results.find((row) => row.assignmentId === assignmentId)!
    expect(own.reports.map(({ period, value }) => [period, value])).toEqual([
      ['h1', '20'],
      ['q1', '10'],
    ])
    expect(results.filter(({ reports }) => reports.length > 0)).toHaveLength(1)
  })
})

describe('what was reached earlier', () => {
  test('stands beside the target of the same code: the year’s value, else the latest period’s', async () => {
    const next = await followingYear(world.unit.unitId)
    await reportResult(world.unit.head, report('9.5', { period: 'q3' }))
    expect(await earlierResults(next)).toEqual(new Map([['T1', ['Kết quả quý III năm 2023: 9,5%']]]))
    await reportResult(world.unit.head, report('9.9', { period: 'year' }))
    await reportResult(world.unit.head, report('10.1', { period: 'year' }))
    expect(await earlierResults(next)).toEqual(new Map([['T1', ['Kết quả năm 2023: 10,1%']]]))
    expect(await earlierResults(world.unit.pledgeId)).toEqual(new Map())
  })

  test('is the predecessors’ where the unit is new, each by name', async () => {
    const [first, second] = world.units
    const fresh = await makeWorld({ units: 1 })
    const merged = fresh.unit.unitId
    await transaction(system('test'), (tx) =>
      tx.insert(unitPredecessor).values(
        [first!, second!].map(({ unitId }) => ({
          unitId: merged,
          predecessorId: unitId,
          effectiveOn: '2023-12-31',
        })),
      ),
    )
    const next = await followingYear(merged)
    await reportResult(first!.head, report('9', { period: 'year' }))
    const ofSecond = await assignmentOf(second!.pledgeId)
    await reportResult(second!.head, report('8', { period: 'year', assignmentId: ofSecond }))
    expect(await earlierResults(next)).toEqual(
      new Map([['T1', ['Kết quả năm 2023 của ĐV 1: 9%', 'Kết quả năm 2023 của ĐV 2: 8%']]]),
    )
  })
})

/** A place of the unit in the campaign of 2024, with a target of the code T1; gives the pledge's id. */
const followingYear = (unitId: string) =>
  transaction(system('test'), async (tx) => {
    const { id: _, year: __, ...texts } = world.campaign
    const [next] = await tx
      .insert(campaign)
      .values({ ...texts, year: 2024 })
      .returning()
    const campaignId = next!.id
    const [place] = await tx
      .insert(block)
      .values({ campaignId, code: 'k', name: 'K', position: 1 })
      .returning()
    const [own] = await tx
      .insert(pledge)
      .values({ campaignId, unitId, blockId: place!.id, position: 1, headTitle: 'CHỦ TỊCH' })
      .returning()
    const { id: ___, ...decided } = world.decision
    const [made] = await tx
      .insert(decision)
      .values({ ...decided, campaignId, code: `QD-${randomUUID()}` })
      .returning()
    const [group] = await tx.insert(targetGroup).values({ campaignId, name: 'N', position: 1 }).returning()
    const { id: ____, ...goal } = world.targets[0]!
    const [aim] = await tx
      .insert(target)
      .values({ ...goal, campaignId, decisionId: made!.id, groupId: group!.id })
      .returning()
    const [given] = await tx
      .insert(assignment)
      .values({ campaignId, targetId: aim!.id, pledgeId: own!.id })
      .returning()
    await tx
      .insert(assignmentRevision)
      .values({ assignmentId: given!.id, revision: 1, valueLow: '11', decisionId: made!.id })
    return own!.id
  })
