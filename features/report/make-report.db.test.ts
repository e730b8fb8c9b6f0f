import { beforeAll, expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { ownCommitment } from '@/db/schema/pledge'
import { proposalAnswer } from '@/db/schema/target'
import { readCampaign } from '@/features/campaign/queries'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { proposeTarget } from '@/features/pledge/proposal/mutations'
import { readAssignedTargets, readAssignments, readTargets } from '@/features/target/queries'
import { system } from '@/lib/actor'
import { readWorkbook } from '@/lib/xlsx'
import { adjust, makeWorld } from '@/tests/world'
import type { ReportId } from './catalogue'
import { makeReport } from './make-report'
import { canReadReports } from './policy'
import { cellInWords } from './report'
import { totalsReport } from './totals'
import { reportWorkbook } from './workbook'

let world: Awaited<ReturnType<typeof makeWorld>>

beforeAll(async () => {
  world = await makeWorld({ units: 2, targets: 3 })
  const [first, second] = world.units
  const rows = await readAssignedTargets(first!.pledgeId)
  await acknowledgeTargets(first!.head, { pledgeId: first!.pledgeId, revisionIds: [rows[0]!.revisionId] })
  for (const [index, low] of [
    [1, '15'],
    [2, '25'],
  ] as const) {
    const { revisionId } = rows[index]!
    const reason = index === 1 ? '=HYPERLINK("x")' : 'Khó đạt'
    await proposeTarget(first!.clerk, { pledgeId: first!.pledgeId, revisionId, low, high: null, reason })
  }
  const asked = (await readAssignedTargets(first!.pledgeId))[2]!.proposal!.id
  await transaction(system('test'), async (tx) => {
    const answer = { outcome: 'adjusted', reason: 'Có cơ sở', accountId: world.office.accountId } as const
    await tx.insert(proposalAnswer).values({ proposalId: asked, ...answer })
    await tx.insert(ownCommitment).values({
      pledgeId: second!.pledgeId,
      kind: 'task',
      position: 1,
      content: '+84 nhiệm vụ',
    })
  })
  await adjust(world.campaign.id, world.targets[2]!.id, first!.pledgeId, '25')
})

const report = async (id: ReportId) => {
  const found = await readCampaign(2023)
  return { found: found!, report: await makeReport(id, found!) }
}
const words = async (id: ReportId) =>
  (await report(id)).report.tables.map(({ rows }) => rows.map((cells) => cells.map(cellInWords)))

test('signing counts units by status and lists them', async () => {
  const [blocks, units] = await words('signing')
  expect(blocks).toEqual([['Khối phường', '2', '1', '0', '1', '0', '0', '0', '0', '0', '0', '0%']])
  expect(units!.map((cells) => cells.slice(0, 3))).toEqual([
    ['Đơn vị 1', 'Khối phường', 'Có kiến nghị'],
    ['Đơn vị 2', 'Khối phường', 'Chưa mở'],
  ])
})

test('targets counts what was taken in and asked, also where the figure was adjusted since', async () => {
  const [blocks, units, listed] = await words('targets')
  expect(blocks).toEqual([['Khối phường', '6', '1', '16,6%', '1', '0', '1', '0']])
  expect(units).toEqual([
    ['Đơn vị 1', '3', '1', '33,3%', '1', '0', '1', '0'],
    ['Đơn vị 2', '3', '0', '0%', '0', '0', '0', '0'],
  ])
  expect(listed!.map(([, name, low, wanted, , , answer]) => [name, low, wanted, answer])).toEqual([
    ['T2. Chỉ tiêu 2', '20%', '15%', 'Đang chờ trả lời'],
    ['T3. Chỉ tiêu 3', '30%', '25%', 'Điều chỉnh: Có cơ sở'],
  ])
})

test('own content stands in full, unit by unit', async () => {
  const [blocks, listed] = await words('own')
  expect(blocks).toEqual([['Khối phường', '2', '1', '0', '1', '0']])
  expect(listed).toEqual([['Đơn vị 2', 'Nhiệm vụ', '+84 nhiệm vụ', '']])
})

test('totals stand against the decision', async () => {
  const id = world.campaign.id
  const [targets, assignments] = await Promise.all([readTargets(id), readAssignments(id)])
  const split = targets.map((one) => ({ ...one, allocation: 'split', low: '25' }) as const).slice(0, 1)
  const { tables, lead } = totalsReport({ targets: split, assignments })
  const [totals, units] = tables.map(({ rows }) => rows.map((cells) => cells.map(cellInWords)))
  expect(lead).toBe('1 tổng được chia cho đơn vị: 0 khớp, 1 còn phần chưa giao, 0 vượt.')
  expect(totals).toEqual([['T1', 'Chỉ tiêu 1', '%', '25', '20', '2', '5', 'Còn 5 chưa giao']])
  expect(units!.map((cells) => cells.slice(2, 4))).toEqual([
    ['ĐV 1', '10'],
    ['ĐV 2', '10'],
  ])
  expect(await words('totals')).toEqual([[], []])
})

test('a workbook holds counts as numbers and what looks like a formula as text', async () => {
  const { found, report: made } = await report('targets')
  const read = await readWorkbook(await reportWorkbook(made, found, new Date()))
  if (!read.ok) throw new Error(read.reason)
  expect(read.sheets.map(({ name }) => name)).toEqual(['Theo khối', 'Theo đơn vị', 'Kiến nghị', 'Thông tin'])
  expect(read.sheets[0]!.rows.at(-1)).toEqual(['', 'Toàn đợt', '6', '1', '16,6%', '1', '0', '1', '0'])
  expect(read.sheets[2]!.rows[1]).toContain('=HYPERLINK("x")')
})

test('the office and witnesses read reports, others do not', () => {
  const as = (role: 'office' | 'witness' | 'admin' | 'unit_head') => canReadReports({ ...world.office, role })
  expect([as('office'), as('witness'), as('admin'), as('unit_head')]).toEqual([true, true, false, false])
})
