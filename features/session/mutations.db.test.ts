import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db, transaction } from '@/db/client'
import { account, signInSession, wrongGuesses } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { type Person, system } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import * as credentials from './credentials'
import { countWrong } from './guess-limit'
import { changePassword, createAccount, noteSeen, signIn, signOut, signOutEverywhere } from './mutations'
import { personOfSession, readSession, readSignIns } from './queries'

const password = 'một mật khẩu đủ dài'
const operator = system('admin-command')
const input = { fullName: 'Nguyễn Văn A', role: 'office', unitId: null, title: null, password } as const
let serial = 0
let username: string
let id: string

beforeEach(async () => {
  username = `tester-${++serial}`
  const made = await createAccount(operator, { ...input, username })
  if (!made.ok) throw new Error(made.reason)
  id = made.accountId
})

async function signedIn(): Promise<Person> {
  const outcome = await signIn({ username, password }, '10.0.0.1')
  if (!outcome.ok) throw new Error(outcome.reason)
  return (await personOfSession(outcome.sessionId))!
}

const stillIn = async (person: Person) => (await personOfSession(person.sessionId)) !== null

const change = (values: Partial<typeof account.$inferInsert>) =>
  transaction(system('test'), (tx) => tx.update(account).set(values).where(eq(account.id, id)))

const auditOf = async (subjectId: string) => {
  const rows = await db().select().from(audit).where(eq(audit.subjectId, subjectId)).orderBy(audit.id)
  return rows.map(({ action, actor }) => `${actor} ${action}`)
}

test('the right password opens a session of the person as the database knows them', async () => {
  expect(await signedIn()).toEqual({
    kind: 'person',
    accountId: id,
    personId: expect.any(String),
    sessionId: expect.any(String),
    username,
    name: 'Nguyễn Văn A',
    role: 'office',
    unitId: null,
    title: null,
  })
  expect(await auditOf(id)).toEqual([
    'system:admin-command account.created',
    'system:sign-in session.started',
  ])
})

test('signing out ends this session, once, and leaves the others', async () => {
  const [here, elsewhere] = [await signedIn(), await signedIn()]
  await signOut(here)
  await signOut(here)
  expect([await stillIn(here), await stillIn(elsewhere)]).toEqual([false, true])
  expect((await auditOf(id)).filter((row) => row.endsWith('session.ended'))).toEqual([
    `account:${id} session.ended`,
  ])
  expect(await readSignIns(elsewhere)).toMatchObject([
    { id: elsewhere.sessionId, live: true, current: true },
    { id: here.sessionId, live: false, current: false },
  ])
})

test('signing out everywhere ends all sessions, and one may sign in again', async () => {
  const [here, elsewhere] = [await signedIn(), await signedIn()]
  await signOutEverywhere(here)
  expect([await stillIn(here), await stillIn(elsewhere)]).toEqual([false, false])
  expect(await stillIn(await signedIn())).toBe(true)
})

test('a new password ends the other sessions and replaces the old one', async () => {
  const [here, elsewhere] = [await signedIn(), await signedIn()]
  const next = 'một mật khẩu khác hẳn'
  expect(await changePassword(here, { current: password, password: next, repeated: next })).toEqual({
    ok: true,
  })
  expect([await stillIn(here), await stillIn(elsewhere)]).toEqual([true, false])
  expect(await signIn({ username, password }, '10.0.0.1')).toEqual({ ok: false, reason: 'wrong' })
  expect(await signIn({ username, password: next }, '10.0.0.1')).toMatchObject({ ok: true })
})

test('a wrong current password changes nothing and is counted', async () => {
  const here = await signedIn()
  const next = 'một mật khẩu khác hẳn'
  const outcome = await changePassword(here, { current: 'sai', password: next, repeated: next })
  expect(outcome).toEqual({ ok: false, reason: 'wrong' })
  const [row] = await db().select().from(account).where(eq(account.id, id))
  expect(row).toMatchObject({ failedAttempts: 1, sessionVersion: 1 })
  expect(await signIn({ username, password }, '10.0.0.1')).toMatchObject({ ok: true })
})

test('disabling counts at the next request, and enabling again does not bring sessions back', async () => {
  const person = await signedIn()
  await change({ disabledAt: new Date() })
  expect(await stillIn(person)).toBe(false)
  expect(await signIn({ username, password }, '10.0.0.1')).toEqual({ ok: false, reason: 'wrong' })
  await change({ disabledAt: null })
  expect(await stillIn(person)).toBe(false)
})

test('a change of role counts at the next request', async () => {
  const person = await signedIn()
  await change({ role: 'witness' })
  expect(await stillIn(person)).toBe(false)
})

test('a session ends after twelve hours, however it is used', async () => {
  const person = await signedIn()
  const age = (hours: number) =>
    transaction(system('test'), (tx) =>
      tx
        .update(signInSession)
        .set({ startedAt: sql`now() - make_interval(hours => ${hours}) + interval '1 minute'` })
        .where(eq(signInSession.id, person.sessionId)),
    )
  await age(12)
  expect(await stillIn(person)).toBe(true)
  await age(13)
  expect(await stillIn(person)).toBe(false)
})

const agedBy = (person: Person, minutes: number) =>
  transaction(system('test'), (tx) =>
    tx
      .update(signInSession)
      .set({ lastSeenAt: sql`now() - make_interval(mins => ${minutes}) + interval '5 seconds'` })
      .where(eq(signInSession.id, person.sessionId)),
  )

test('an idle session of the office ends after half an hour, one that is used does not', async () => {
  const person = await signedIn()
  await agedBy(person, 30)
  expect(await readSession(person.sessionId)).toMatchObject({ unseen: true })
  await noteSeen(person)
  expect(await readSession(person.sessionId)).toMatchObject({ unseen: false })
  await agedBy(person, 31)
  expect(await stillIn(person)).toBe(false)
})

test('an idle session of others ends after four hours', async () => {
  await change({ role: 'witness' })
  const person = await signedIn()
  await agedBy(person, 240)
  expect(await stillIn(person)).toBe(true)
  await agedBy(person, 241)
  expect(await stillIn(person)).toBe(false)
})

test('an office of sixty behind one address, each wrong four times, locks nobody out', async () => {
  await countWrong('10.0.0.60')
  await asSystem((sql) => sql`update wrong_guesses set count = 240`)
  expect(await signIn({ username, password }, '10.0.0.60')).toMatchObject({ ok: true })
})

test('a colleague whose account is locked keeps nobody else at the same address from theirs', async () => {
  const colleague = `${username}-b`
  await createAccount(operator, { ...input, username: colleague })
  for (let i = 0; i < 5; i++) await signIn({ username: colleague, password: 'sai' }, '10.0.0.61')
  expect(await signIn({ username: colleague, password }, '10.0.0.61')).toMatchObject({ reason: 'locked' })
  expect(await signIn({ username, password }, '10.0.0.61')).toMatchObject({ ok: true })
})

test('an address is blocked after 300 wrong guesses, another one is not, until the window closes', async () => {
  vi.spyOn(credentials, 'checkPassword').mockResolvedValue({ ok: false, reason: 'wrong' })
  await countWrong('10.0.0.9')
  await asSystem((sql) => sql`update wrong_guesses set count = 299`)
  expect(await signIn({ username, password }, '10.0.0.9')).toEqual({ ok: false, reason: 'wrong' })
  vi.restoreAllMocks()
  expect(await signIn({ username, password }, '10.0.0.9')).toMatchObject({ reason: 'address_blocked' })
  expect(await signIn({ username, password }, '10.0.0.1')).toMatchObject({ ok: true })
  await asSystem((sql) => sql`update wrong_guesses set until = now()`)
  expect(await signIn({ username, password }, '10.0.0.9')).toMatchObject({ ok: true })
  await countWrong('10.0.0.1')
  expect(await db().select({ address: wrongGuesses.address }).from(wrongGuesses)).toEqual([
    { address: '10.0.0.1' },
  ])
})

test('only an administrator and the operator make accounts, and a name is given once', async () => {
  const office = await signedIn()
  const other = { ...input, username: `${username}-b` }
  expect(await createAccount(office, other)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await createAccount(system('seed'), other)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await createAccount({ ...office, role: 'admin' }, other)).toMatchObject({ ok: true })
  expect(await createAccount(operator, other)).toEqual({ ok: false, reason: 'username_taken' })
})
