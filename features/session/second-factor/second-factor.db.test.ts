import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { account } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { secondFactor } from '@/db/schema/second-factor'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { makeWorld, password } from '@/tests/world'
import { checkPassword, confirmPassword } from '../credentials'
import { signIn } from '../mutations'
import { personOfSession } from '../queries'
import { checkSecondFactor, openFactor } from './check'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, resetSecondFactor } from './mutations'
import { codeOf, stepAt, toBase32 } from './totp'

const proof = { kind: 'password', password } as const
const now = () => new Date()
let world: Awaited<ReturnType<typeof makeWorld>>
let office: Person
let admin: Person

beforeEach(async () => {
  world = await makeWorld()
  office = world.office
  await asSystem((sql) => sql`update account set role = 'admin' where id = ${world.otherOffice.accountId}`)
  admin = { ...world.otherOffice, role: 'admin' }
})

const rowOf = async ({ accountId }: Person) =>
  (await db().select().from(secondFactor).where(eq(secondFactor.accountId, accountId)))[0]
const attemptsOf = async ({ accountId }: Person) =>
  (await db().select().from(account).where(eq(account.id, accountId)))[0]!.failedAttempts
const codeAt = async (actor: Person, steps = 0) =>
  codeOf(openFactor((await rowOf(actor))!.sealedKey)!, stepAt(now()) + steps)
const wrong = async (actor: Person) => {
  const taken = await Promise.all([-1, 0, 1].map((steps) => codeAt(actor, steps)))
  return ['000000', '111111', '222222', '333333'].find((code) => !taken.includes(code))!
}
const enter = (actor: Person, code?: string) =>
  signIn({ username: actor.username, password, code }, '10.0.0.1')

async function turnOn(actor: Person) {
  expect(await beginSecondFactor(actor, proof)).toMatchObject({ ok: true })
  expect(await confirmSecondFactor(actor, { code: await codeAt(actor, -1) })).toEqual({ ok: true })
}

test('a key counts from its first code on, and the database alone does not give it away', async () => {
  const begun = await beginSecondFactor(office, proof)
  if (!begun.ok) throw new Error(begun.reason)
  expect(begun.address).toContain(`secret=${begun.key}&`)
  const row = (await rowOf(office))!
  expect(toBase32(openFactor(row.sealedKey)!)).toBe(begun.key)
  expect(toBase32(row.sealedKey)).not.toContain(begun.key)
  expect(await enter(office)).toMatchObject({ ok: true })
  expect(await confirmSecondFactor(office, { code: await wrong(office) })).toEqual({
    ok: false,
    reason: 'wrong_code',
  })
  expect(await confirmSecondFactor(office, { code: await codeAt(office) })).toEqual({ ok: true })
  expect(await enter(office)).toEqual({ ok: false, reason: 'code_needed' })
  const rows = await db().select().from(audit).where(eq(audit.action, 'second_factor.on'))
  expect(rows).toMatchObject([{ subjectId: office.accountId, actor: `account:${office.accountId}` }])
})

test('signing in takes the code once, and none before it', async () => {
  await turnOn(office)
  const code = await codeAt(office)
  expect(await enter(office, code)).toMatchObject({ ok: true })
  expect(await enter(office, code)).toEqual({ ok: false, reason: 'wrong_second_code' })
  expect(await enter(office, await codeAt(office, -1))).toEqual({ ok: false, reason: 'wrong_second_code' })
  expect(await enter(office, await codeAt(office, 1))).toMatchObject({ ok: true })
})

test('of those who send the same code at once one gets in', async () => {
  await turnOn(office)
  const code = await codeAt(office)
  const outcomes = await Promise.all(
    Array.from({ length: 3 }, () => checkSecondFactor(office.accountId, code)),
  )
  expect(outcomes.filter((outcome) => outcome === 'passed')).toHaveLength(1)
})

test('wrong codes lock the account like wrong passwords, though the password is right each time', async () => {
  await turnOn(office)
  for (let i = 0; i < 4; i++)
    expect(await enter(office, await wrong(office))).toEqual({ ok: false, reason: 'wrong_second_code' })
  expect(await enter(office)).toEqual({ ok: false, reason: 'code_needed' })
  expect(await attemptsOf(office)).toBe(4)
  expect(await enter(office, await wrong(office))).toMatchObject({ ok: false, reason: 'locked' })
  expect(await enter(office, await codeAt(office))).toMatchObject({ ok: false, reason: 'locked' })
  expect(await checkSecondFactor(office.accountId, await codeAt(office))).toBe('wrong')
})

test('a wrong password is told before any code is asked, and a right code does not help it', async () => {
  await turnOn(office)
  const code = await codeAt(office)
  expect(await checkPassword(office.username, 'sai', code)).toEqual({ ok: false, reason: 'wrong' })
  expect(await enter(office, code)).toMatchObject({ ok: true })
})

test('an act is confirmed by the password alone', async () => {
  await turnOn(office)
  expect(await confirmPassword(office.accountId, password)).toMatchObject({ ok: true })
})

test('only the office and administrators have one, begun with a proof of who they are', async () => {
  expect(await beginSecondFactor(world.unit.head, proof)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await beginSecondFactor(office, { kind: 'password', password: 'sai' })).toEqual({
    ok: false,
    reason: 'wrong',
  })
  expect(await beginSecondFactor(office, { kind: 'recovery' })).toEqual({
    ok: false,
    reason: 'recovery_over',
  })
  expect(await confirmSecondFactor(office, { code: '123456' })).toEqual({ ok: false, reason: 'not_begun' })
  await turnOn(office)
  expect(await beginSecondFactor(office, proof)).toEqual({ ok: false, reason: 'already_on' })
})

test('its owner turns it off after proving who they are', async () => {
  await turnOn(office)
  expect(await removeSecondFactor(office, { kind: 'password', password: 'sai' })).toMatchObject({ ok: false })
  expect(await removeSecondFactor(office, proof)).toEqual({ ok: true })
  expect(await enter(office)).toMatchObject({ ok: true })
  expect(await removeSecondFactor(office, proof)).toEqual({ ok: false, reason: 'not_on' })
})

test('another administrator sets it back, which ends the sessions; nobody else does, and nobody their own', async () => {
  const inside = await enter(office)
  await turnOn(office)
  await turnOn(admin)
  const { accountId } = office
  expect(await resetSecondFactor(office, { accountId: admin.accountId, password })).toEqual({
    ok: false,
    reason: 'not_allowed',
  })
  expect(await resetSecondFactor(admin, { accountId: admin.accountId, password })).toEqual({
    ok: false,
    reason: 'not_allowed',
  })
  expect(await resetSecondFactor(admin, { accountId, password: 'sai' })).toEqual({
    ok: false,
    reason: 'wrong',
  })
  expect(await enter(office)).toEqual({ ok: false, reason: 'code_needed' })
  expect(await resetSecondFactor(admin, { accountId, password })).toEqual({ ok: true })
  expect(inside.ok && (await personOfSession(inside.sessionId))).toBeNull()
  expect(await enter(office)).toMatchObject({ ok: true })
  const rows = await db().select().from(audit).where(eq(audit.action, 'second_factor.reset'))
  expect(rows.at(-1)).toMatchObject({ subjectId: accountId, actor: `account:${admin.accountId}` })
})

test('a key sealed under another session secret takes no code, and does not open the account either', async () => {
  await turnOn(office)
  await asSystem(
    (sql) =>
      sql`update second_factor set sealed_key = ${Buffer.alloc(48)} where account_id = ${office.accountId}`,
  )
  expect(await enter(office)).toEqual({ ok: false, reason: 'code_needed' })
  expect(await enter(office, '123456')).toEqual({ ok: false, reason: 'wrong_second_code' })
})
