import { beforeEach, expect, test } from 'vitest'
import { readTargets } from '@/features/target/queries'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'
import { saveDecision } from '../decisions/mutations'
import { listDecisions } from '../decisions/queries'
import { decisionForm } from '../decisions/schema'
import { moveTarget, removeTarget, saveTarget } from './mutations'
import { targetForm } from './schema'

let world: Awaited<ReturnType<typeof makeWorld>>
let campaignId: string
let decisionId: string
beforeEach(async () => {
  world = await makeWorld()
  campaignId = world.campaign.id
  const facts = {
    codeNumber: '1',
    codeNotation: 'QĐ-UBND',
    issuedOn: '20/12/2022',
    issuer: 'Ủy ban',
    fileId: '',
  }
  const form = { campaignId, decisionId: '', layout: 'state', subject: 'Giao chỉ tiêu', ...facts }
  await saveDecision(world.office, decisionForm.parse(form))
  decisionId = (await listDecisions(campaignId)).at(-1)!.id
})

const form = (change: Record<string, string> = {}) => ({
  ...{ campaignId, decisionId, targetId: '', parentId: '', group: 'Xã hội', code: 'D1', name: 'Giảm nghèo' },
  ...{
    measureUnit: 'hộ',
    direction: 'equal',
    low: '180',
    high: '',
    allocation: 'split',
    summed: '',
    note: '',
  },
  ...change,
})
const save = (change = {}, actor = world.office) => saveTarget(actor, targetForm.parse(form(change)))
const drafts = async () => (await readTargets(campaignId)).filter((row) => row.decisionId === decisionId)

test('targets and parts of a draft are added in their order, changed, moved and removed', async () => {
  await save()
  await save({ code: 'D2', name: 'Việc làm', group: 'Xã hội' })
  const [first, second] = await drafts()
  await save({ code: 'D1.1', name: 'Thành phần', parentId: first!.id, group: 'Bỏ qua' })
  expect((await drafts()).map(({ code, group }) => [code, group])).toEqual([
    ['D1', 'Xã hội'],
    ['D2', 'Xã hội'],
    ['D1.1', 'Xã hội'],
  ])
  expect(await moveTarget(world.office, { campaignId, targetId: second!.id, by: 'up' })).toEqual({ ok: true })
  expect((await drafts())[0]!.code).toBe('D2')
  expect(await save({ targetId: first!.id, low: '180,50', code: 'D1' })).toEqual({ ok: true })
  expect((await drafts()).find(({ id }) => id === first!.id)).toMatchObject({ low: '180.50' })
  const remove = (targetId: string) => removeTarget(world.office, { campaignId, targetId })
  expect(await remove(first!.id)).toEqual({ ok: false, reason: 'has_parts' })
  expect(await remove((await drafts()).find(({ code }) => code === 'D1.1')!.id)).toEqual({ ok: true })
  expect(await remove(first!.id)).toEqual({ ok: true })
})

test('a code stands once in a campaign, and others than the office, other campaigns and published targets are refused', async () => {
  expect(await save({ code: 'T1' })).toEqual({ ok: false, reason: 'code_taken' })
  expect(await save({}, world.unit.head)).toEqual({ ok: false, reason: 'not_allowed' })
  const published = world.targets[0]!
  expect(await save({ decisionId: world.decision.id, targetId: published.id, code: 'T1' })).toMatchObject({
    reason: 'published',
  })
  expect(await removeTarget(world.office, { campaignId, targetId: published.id })).toMatchObject({
    reason: 'published',
  })
  const other = await makeWorld({ campaign: { year: 2024 } })
  expect(await save({ campaignId: other.campaign.id })).toMatchObject({ reason: 'not_found' })
  await asSystem((sql) => sql`update campaign set state = 'archived' where id = ${campaignId}`)
  expect(await save()).toMatchObject({ reason: 'closed' })
})

test.each([
  [{ direction: 'range' }, 'Nhập mức đến của khoảng'],
  [{ direction: 'range', low: '14', high: '13' }, 'Mức đến phải lớn hơn mức từ'],
  [{ high: '13' }, 'Chỉ chỉ tiêu “trong khoảng” có mức đến'],
  [{ low: '1.130' }, '“1.130” có thể là 1130 hoặc 1,130: ghi 1130 hoặc 1,130'],
])('%j is asked back', (change, message) => {
  const parsed = targetForm.safeParse(form(change as Record<string, string>))
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
})
