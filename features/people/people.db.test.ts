import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { createAccount, signIn } from '@/features/session/mutations'
import { personOfSession } from '@/features/session/queries'
import { type Person, type Role, system } from '@/lib/actor'
import { makeWorld, password } from '@/tests/world'
import { addPerson, disableAccount, editPerson, enableAccount } from './mutations'
import { readPeople, readPerson } from './queries'

let world: Awaited<ReturnType<typeof makeWorld>>
let admin: Person

beforeEach(async () => {
  world = await makeWorld({ units: 2, targets: 0 })
  admin = await makeAdmin()
})

async function makeAdmin(): Promise<Person> {
  const username = `quan-tri-${randomUUID()}`
  const made = await createAccount(system('admin-command'), {
    username,
    fullName: 'Quản Trị',
    role: 'admin',
    unitId: null,
    title: null,
    password,
  })
  if (!made.ok) throw new Error(made.reason)
  return { ...world.office, accountId: made.accountId, username, role: 'admin' }
}

const who = { fullName: 'Trần Thị B', phone: '024 1', email: null, title: null, startsOn: null, endsOn: null }
const person = (role: Role, unitId: string | null = null) => ({
  ...who,
  role,
  unitId,
  title: role === 'unit_head' ? 'CHỦ TỊCH' : null,
  username: `e-${randomUUID()}`,
})
const auditOf = async (subjectId: string) =>
  (await db().select().from(audit).where(eq(audit.subjectId, subjectId)).orderBy(audit.id)).map(
    ({ action, actor }) => [action, actor],
  )

describe('adding somebody', () => {
  test('makes an account that waits for its activation and lets nobody in', async () => {
    const form = person('unit_head', world.unit.unitId)
    const made = await addPerson(world.office, form)
    if (!made.ok) throw new Error(made.reason)
    expect(await readPerson(made.accountId)).toMatchObject({
      ...form,
      state: 'pending',
      unitName: 'Đơn vị 1',
    })
    expect(await auditOf(made.accountId)).toEqual([['account.created', `account:${world.office.accountId}`]])
    expect((await signIn({ username: form.username, password: '' }, '10.0.0.1')).ok).toBe(false)
    expect(await addPerson(world.office, form)).toEqual({ ok: false, reason: 'username_taken' })
    expect(await addPerson(world.office, person('unit_clerk', randomUUID()))).toMatchObject({
      reason: 'unit_not_found',
    })
    const people = await readPeople(world.campaign.id)
    expect(people.map(({ role }) => role).slice(0, 2)).toEqual(['unit_head', 'unit_head'])
    expect(people).toHaveLength(7)
  })

  test.each([
    ['office', ['unit_head', 'unit_clerk', 'witness']],
    ['admin', ['unit_head', 'unit_clerk', 'witness', 'office', 'admin']],
    ['unit_head', []],
    ['unit_clerk', []],
    ['witness', []],
  ] as [Role, Role[]][])('%s makes %j', async (of, may) => {
    const made: Role[] = []
    for (const role of ['unit_head', 'unit_clerk', 'witness', 'office', 'admin'] as const) {
      const unitId = role.startsWith('unit') ? world.unit.unitId : null
      const outcome = await addPerson({ ...world.office, role: of }, person(role, unitId))
      if (outcome.ok) made.push(role)
      else expect(outcome.reason).toBe('not_allowed')
    }
    expect(made).toEqual(may)
  })
})

describe('editing somebody', () => {
  test('writes person and term; a head keeps a title', async () => {
    const { accountId } = world.unit.head
    const form = { ...who, accountId, title: 'PHÓ CHỦ TỊCH', startsOn: '2020-01-01' }
    expect(await editPerson(world.office, form)).toEqual({ ok: true })
    expect(await readPerson(accountId)).toMatchObject({ fullName: 'Trần Thị B', title: 'PHÓ CHỦ TỊCH' })
    expect(await editPerson(world.office, { ...form, title: null })).toMatchObject({ reason: 'title_needed' })
    expect(await editPerson(world.office, { ...form, accountId: randomUUID() })).toMatchObject({
      reason: 'not_found',
    })
  })

  test('is not for the unit itself, and the office does not edit the office', async () => {
    const form = { ...who, accountId: world.unit.clerk.accountId }
    expect(await editPerson(world.unit.head, form)).toEqual({ ok: false, reason: 'not_allowed' })
    const colleague = { ...who, accountId: world.otherOffice.accountId }
    expect(await editPerson(world.office, colleague)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await editPerson(admin, colleague)).toEqual({ ok: true })
  })
})

describe('closing an account', () => {
  test('ends its session at the next request, and it can be opened again', async () => {
    const { accountId, username } = world.unit.head
    const opened = await signIn({ username, password }, '10.0.0.1')
    if (!opened.ok) throw new Error(opened.reason)
    expect(await personOfSession(opened.sessionId)).not.toBeNull()
    expect(await disableAccount(world.office, { accountId })).toEqual({ ok: true })
    expect(await personOfSession(opened.sessionId)).toBeNull()
    expect((await signIn({ username, password }, '10.0.0.1')).ok).toBe(false)
    expect(await enableAccount(world.office, { accountId })).toEqual({ ok: true })
    expect(await personOfSession(opened.sessionId)).toBeNull()
    expect((await signIn({ username, password }, '10.0.0.1')).ok).toBe(true)
    expect((await auditOf(accountId)).map(([action]) => action)).toEqual(
      expect.arrayContaining(['account.disabled', 'account.enabled']),
    )
  })

  test('is not for units, nor for the office among themselves', async () => {
    const { head, clerk } = world.unit
    for (const verb of [disableAccount, enableAccount]) {
      expect(await verb(head, { accountId: clerk.accountId })).toEqual({ ok: false, reason: 'not_allowed' })
      expect(await verb(world.office, { accountId: admin.accountId })).toEqual({
        ok: false,
        reason: 'not_allowed',
      })
      expect(await verb(world.office, { accountId: world.otherOffice.accountId })).toMatchObject({
        reason: 'not_allowed',
      })
      expect(await verb(world.office, { accountId: randomUUID() })).toMatchObject({ reason: 'not_found' })
    }
  })

  test('nobody closes their own, by term neither, and two administrators do not close each other', async () => {
    const other = await makeAdmin()
    await transaction(system('test'), (tx) =>
      tx
        .update(account)
        .set({ disabledAt: new Date() })
        .where(
          and(
            eq(account.role, 'admin'),
            isNull(account.disabledAt),
            ne(account.id, admin.accountId),
            ne(account.id, other.accountId),
          ),
        ),
    )
    expect(await disableAccount(admin, { accountId: admin.accountId })).toEqual({ ok: false, reason: 'self' })
    const ended = { ...who, accountId: admin.accountId, endsOn: '2020-01-01' }
    expect(await editPerson(admin, ended)).toEqual({ ok: false, reason: 'self' })
    const outcomes = await Promise.all([
      disableAccount(admin, { accountId: other.accountId }),
      disableAccount(other, { accountId: admin.accountId }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, reason: 'last_admin' })
  })
})
