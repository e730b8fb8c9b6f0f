import { beforeEach, describe, expect, test, vi } from 'vitest'
import { currentActor } from '@/features/session/actor'
import { readAssignedTargets } from '@/features/target/queries'
import { makeWorld } from '@/tests/world'
import { proposeTarget, withdrawProposal } from './actions'

vi.mock('@/features/session/actor', () => ({ currentActor: vi.fn() }))
vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }))

const idle = { ok: false }
let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string
let revisionId: string

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
  revisionId = (await readAssignedTargets(pledgeId))[0]!.revisionId
  vi.mocked(currentActor).mockResolvedValue(world.unit.head)
})

function formOf(fields: Record<string, string | string[] | Blob>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return form
}

const standing = async (of = pledgeId) =>
  (await readAssignedTargets(of)).map((row) => [row.acknowledgedAt !== null, row.proposal?.low ?? null])

describe('the form that proposes', () => {
  const send = (fields: Record<string, string | string[] | Blob>) =>
    proposeTarget(idle, formOf({ pledgeId, revisionId, high: '', ...fields }))

  test('reads a figure as officials type it', async () => {
    expect(await send({ low: '8.664,9', reason: 'Thu không đạt' })).toMatchObject({ ok: true })
    expect(await standing()).toContainEqual([false, '8664.9'])
  })

  test('gives back what was typed, with every error at its field', async () => {
    expect(await send({ low: '1.130', reason: ' ' })).toEqual({
      ok: false,
      errors: [
        { field: 'low', message: '“1.130” có thể là 1130 hoặc 1,130: ghi 1130 hoặc 1,130' },
        { field: 'reason', message: 'Nhập lý do kiến nghị' },
      ],
      values: { low: '1.130', high: '', reason: ' ' },
    })
  })

  test('puts a refusal that a field can mend at that field', async () => {
    const answer = await send({ low: '10', reason: 'Giữ nguyên' })
    expect(answer).toMatchObject({ ok: false, errors: [{ field: 'low' }], values: { low: '10' } })
  })

  test('is not found for ids that are none', async () => {
    const wrong: [name: string, value: string | Blob][] = [
      ['revisionId', 'x'],
      ['revisionId', ''],
      ['pledgeId', new Blob(['x'])],
    ]
    for (const [name, value] of wrong) {
      const answer = await send({ low: '9', reason: 'x', [name]: value })
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^Không tìm thấy/) })
    }
    expect(await proposeTarget(idle, undefined as unknown as FormData)).toMatchObject({ ok: false })
    expect(await standing()).toEqual([
      [false, null],
      [false, null],
    ])
  })
})

test('the form that takes a proposal back does so once, then says that it is gone', async () => {
  await proposeTarget(idle, formOf({ pledgeId, revisionId, low: '9', high: '', reason: 'Số hộ giảm' }))
  const proposalId = (await readAssignedTargets(pledgeId))[0]!.proposal!.id
  const form = formOf({ pledgeId, proposalId })
  expect(await withdrawProposal(idle, form)).toEqual({ ok: true, message: 'Đã rút kiến nghị.' })
  expect(await withdrawProposal(idle, form)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Kiến nghị này đã được rút/),
  })
  expect(await withdrawProposal(idle, formOf({ pledgeId, proposalId: 'x' }))).toMatchObject({ ok: false })
})
