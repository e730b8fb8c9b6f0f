import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db, pool, transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { system } from '@/lib/actor'
import * as passwords from '@/lib/password'
import { checkPassword, confirmPassword } from './credentials'

const password = 'một mật khẩu đủ dài'
const passwordHash = await passwords.hashPassword(password)
let serial = 0
let id: string
let username: string

afterEach(() => vi.restoreAllMocks())

beforeEach(async () => {
  username = `tester-${++serial}`
  id = await transaction(system('test'), async (tx) => {
    const [somebody] = await tx.insert(person).values({ fullName: 'Nguyễn Văn A' }).returning()
    const [made] = await tx
      .insert(account)
      .values({ personId: somebody!.id, username, role: 'office', passwordHash })
      .returning()
    return made!.id
  })
})

const change = (values: Partial<typeof account.$inferInsert>) =>
  transaction(system('test'), (tx) => tx.update(account).set(values).where(eq(account.id, id)))

const row = async () => (await db().select().from(account).where(eq(account.id, id)))[0]!

async function wrongly(times: number) {
  for (let i = 0; i < times; i++) await checkPassword(username, `sai ${i}`)
}

test('the right password passes, by name and by id, also typed as NFD', async () => {
  expect(await checkPassword(username, password)).toMatchObject({ ok: true, account: { id } })
  expect(await confirmPassword(id, password.normalize('NFD'))).toMatchObject({ ok: true, account: { id } })
})

test('four wrong ones are counted and the right one forgets them', async () => {
  await wrongly(4)
  expect(await row()).toMatchObject({ failedAttempts: 4, lockedUntil: null })
  expect((await checkPassword(username, password)).ok).toBe(true)
  expect(await row()).toMatchObject({ failedAttempts: 0, lockedUntil: null })
})

test('the fifth wrong one in a row locks for 15 minutes, and the log has every one', async () => {
  await wrongly(4)
  const fifth = await confirmPassword(id, 'sai')
  expect(fifth).toMatchObject({ ok: false, reason: 'locked' })
  const minutes = ((await row()).lockedUntil!.getTime() - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(14)
  expect(minutes).toBeLessThanOrEqual(15)
  expect(await checkPassword(username, password)).toEqual(fifth)
  const rows = await db().select().from(audit).where(eq(audit.subjectId, id))
  expect(rows.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    ...Array.from({ length: 4 }, () => 'system:sign-in session.refused'),
    'system:sign-in account.locked',
  ])
})

test('a lock that has run out starts the count anew', async () => {
  await change({ failedAttempts: 5, lockedUntil: new Date(Date.now() - 1000) })
  expect(await checkPassword(username, 'sai')).toEqual({ ok: false, reason: 'wrong' })
  expect(await row()).toMatchObject({ failedAttempts: 1, lockedUntil: null })
  expect((await checkPassword(username, password)).ok).toBe(true)
})

test('guesses at once get no more tries than one after another', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, i) => checkPassword(username, `sai ${i}`)),
  )
  const reasons = outcomes.map((outcome) => !outcome.ok && outcome.reason)
  expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(4)
  expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(8)
  expect((await row()).failedAttempts).toBe(5)
})

test('a name that nobody has and a disabled account are wrong after a verification like any other', async () => {
  const verify = vi.spyOn(passwords, 'verifyPassword')
  await change({ disabledAt: new Date() })
  expect(await checkPassword(username, password)).toEqual({ ok: false, reason: 'wrong' })
  expect(await checkPassword('khong-ai', password)).toEqual({ ok: false, reason: 'wrong' })
  expect(verify).toHaveBeenCalledTimes(2)
  expect(verify.mock.calls.every(([stored]) => stored.startsWith('$argon2id$v=19$m=47104,t=1,p=1$'))).toBe(
    true,
  )
})

test('beyond two verifications and a hall of 64 in line the answer is busy, and counts nothing', async () => {
  let finish = () => {}
  const held = new Promise<boolean>((resolve) => {
    finish = () => resolve(true)
  })
  const verify = vi.spyOn(passwords, 'verifyPassword').mockReturnValue(held)
  const refused: unknown[] = []
  const checks = Array.from({ length: 73 }, async () => {
    const outcome = await checkPassword(username, password)
    if (!outcome.ok) refused.push(outcome)
    return outcome
  })
  await vi.waitFor(() => expect(refused).toEqual(Array(7).fill({ ok: false, reason: 'busy' })), 4000)
  expect(verify).toHaveBeenCalledTimes(2)
  finish()
  expect((await Promise.all(checks)).filter(({ ok }) => ok)).toHaveLength(66)
  expect((await row()).failedAttempts).toBe(0)
})

test.each([
  ['role', sql("role = 'witness'")],
  ['password', sql("password_hash = 'other'")],
  ['disabling', sql('disabled_at = now()')],
])('a change of %s raises the session version', async (_, assignment) => {
  await assignment()
  expect((await row()).sessionVersion).toBe(2)
})

test('a change of anything else leaves the session version', async () => {
  await sql("title = 'CHÁNH VĂN PHÒNG', failed_attempts = 3, role = role")()
  expect((await row()).sessionVersion).toBe(1)
})

function sql(assignment: string) {
  return () =>
    pool().begin(async (tx) => {
      await tx`select set_config('app.actor', 'system:test', true)`
      await tx.unsafe(`update account set ${assignment} where id = '${id}'`)
    })
}
