import { beforeEach, describe, expect, test, vi } from 'vitest'
import { currentActor } from '@/features/session/actor'
import { readAssignedTargets } from '@/features/target/queries'
import { makeWorld } from '@/tests/world'
import { acknowledgeTargets } from './actions'

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

describe('the form that takes targets in', () => {
  test('takes in what it carries and says how many', async () => {
    const revisions = (await readAssignedTargets(pledgeId)).map((row) => row.revisionId)
    const answer = await acknowledgeTargets(idle, formOf({ pledgeId, revisionId: revisions }))
    expect(answer).toEqual({ ok: true, message: 'Đã tiếp nhận 2 chỉ tiêu.' })
    expect(await standing()).toEqual([
      [true, null],
      [true, null],
    ])
  })

  test("is not found for another unit's pledge and for anything that is no form of ours", async () => {
    const theirs = formOf({ pledgeId: world.units[1]!.pledgeId, revisionId })
    const hostile = [
      theirs,
      formOf({ pledgeId }),
      formOf({ pledgeId: 'x', revisionId: '{"$ne":1}' }),
      formOf({ pledgeId: new Blob(['x']), revisionId: new Blob(['y']) }),
      { pledgeId: { $ne: 1 } },
      [[]],
      null,
      'x',
      Number.NaN,
    ]
    for (const form of hostile) {
      const answer = await acknowledgeTargets(idle, form as FormData)
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^Không tìm thấy/) })
    }
    expect(await standing()).toEqual([
      [false, null],
      [false, null],
    ])
  })

  test('asks who is not signed in to sign in', async () => {
    vi.mocked(currentActor).mockResolvedValue(null)
    const answer = await acknowledgeTargets(idle, formOf({ pledgeId, revisionId }))
    expect(answer.message).toMatch(/^Phiên làm việc đã hết/)
    expect(await standing()).toContainEqual([false, null])
  })

  test('tells the clerk who can', async () => {
    vi.mocked(currentActor).mockResolvedValue(world.unit.clerk)
    const answer = await acknowledgeTargets(idle, formOf({ pledgeId, revisionId }))
    expect(answer.message).toMatch(/^Chỉ thủ trưởng đơn vị/)
  })
})
