import { beforeAll, expect, test } from 'vitest'
import { addCommitment } from '@/features/pledge/commitment/mutations'
import { dayOf } from '@/lib/dates'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'
import { readAuditEntries } from './queries'
import type { AuditQuery } from './schema'

let world: Awaited<ReturnType<typeof makeWorld>>
const today = dayOf(new Date())
const entriesOf = async (query: AuditQuery) => (await readAuditEntries(query)).entries
const idsOf = async (query: AuditQuery) => (await entriesOf(query)).map(({ id }) => id)

beforeAll(async () => {
  world = await makeWorld({ units: 2 })
  const [first, second] = world.units
  for (const { head, pledgeId } of [first!, second!]) {
    await addCommitment(head, pledgeId, { kind: 'task', content: 'Mở lớp' })
  }
  await asSystem(async (sql) => {
    await sql`update person set full_name = 'Người Thử Hoàng Yến' where id = ${second!.head.personId}`
    await sql`
      insert into audit (actor, action, subject, subject_id)
      select 'system:sign-in', 'session.started', 'account', ${first!.clerk.accountId} from generate_series(1, 120)`
    await sql`
      insert into audit (at, action, subject, subject_id) values
        ('2022-12-20T16:59:59.999Z', 'account.locked', 'account', ${second!.head.accountId}),
        ('2022-12-20T17:00:00Z', 'account.locked', 'account', ${second!.head.accountId}),
        ('2022-12-21T16:59:59.999Z', 'account.locked', 'account', ${second!.head.accountId})`
  })
})

test('pages lead on and back without a gap, newest first, and count what stands before them', async () => {
  const first = await readAuditEntries({})
  expect([first.entries.length, first.total, first.newer, first.newerPage]).toEqual([50, 125, 0, null])
  const second = await readAuditEntries(first.olderPage!)
  const third = await readAuditEntries(second.olderPage!)
  expect([second.newer, third.newer, third.entries.length, third.olderPage]).toEqual([50, 100, 25, null])
  const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ id }) => id))
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one))
  expect(await idsOf(third.newerPage!)).toEqual(second.entries.map(({ id }) => id))
})

test('the day range is of whole days in the zone of the program', async () => {
  const found = await entriesOf({ from: '2022-12-21', to: '2022-12-21' })
  expect(found.map(({ at }) => at.toISOString())).toEqual([
    '2022-12-21T16:59:59.999Z',
    '2022-12-20T17:00:00.000Z',
  ])
  expect(await entriesOf({ to: '2022-12-20' })).toHaveLength(1)
  expect((await readAuditEntries({ from: today })).total).toBe(122)
})

test('a person is found without marks, by what they did and by what was done to their account', async () => {
  const found = await entriesOf({ person: 'nguoi thu hoang yen' })
  const mine = found.map(({ action, person, about }) => [action, person ?? about])
  expect(mine).toContainEqual(['commitment.added', 'Người Thử Hoàng Yến'])
  expect(mine).toContainEqual(['account.locked', 'Người Thử Hoàng Yến'])
  expect(await idsOf({ person: 'khong co ai' })).toEqual([])
})

test('a unit is found by its name, with what its people did and what was done to its pledge', async () => {
  const found = await readAuditEntries({ unit: 'don vi 1' })
  expect(found.total).toBe(121)
  expect(new Set(found.entries.map(({ unit }) => unit))).toEqual(new Set(['Đơn vị 1']))
  expect((await readAuditEntries({ unit: 'don vi 1', action: 'commitment.added' })).total).toBe(1)
})
