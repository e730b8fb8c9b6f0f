import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { account, signInSession } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { setOidcLogin } from '@/features/people/mutations'
import { oidcLogin } from '@/features/people/schema'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { makeWorld, password } from '@/tests/world'
import { personOfSession } from '../queries'
import { openFactor } from '../second-factor/check'
import { beginSecondFactor, confirmSecondFactor } from '../second-factor/mutations'
import { codeOf, stepAt } from '../second-factor/totp'
import { signInByOidc } from './sign-in'

const iss = 'https://sso.example.vn'
let world: Awaited<ReturnType<typeof makeWorld>>
let head: Person
let serial = 0
let email: string
let sub: string

beforeEach(async () => {
  world = await makeWorld()
  head = world.unit.head
  email = `thu-truong-${++serial}@example.vn`
  sub = `subject-${serial}`
})

const give = (login: string | null, { accountId } = head, actor = world.office) =>
  setOidcLogin(actor, { accountId, oidcLogin: login, password })
const rowOf = async ({ accountId }: Person) =>
  (await db().select().from(account).where(eq(account.id, accountId)))[0]!
const actionsOn = async ({ accountId }: Person) =>
  (await db().select().from(audit).where(eq(audit.subjectId, accountId))).map(({ action }) => action)

test('an address that the provider vouches for opens the account that the office entered it at, and is bound', async () => {
  expect(await give(email)).toEqual({ ok: true })
  const claims = { iss, sub, email: email.toUpperCase(), email_verified: true }
  const outcome = await signInByOidc(claims)
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(await personOfSession(outcome.sessionId)).toMatchObject({ accountId: head.accountId })
  const [session] = await db().select().from(signInSession).where(eq(signInSession.id, outcome.sessionId))
  expect(session?.way).toBe('oidc')
  expect((await rowOf(head)).oidcSubject).toBe(`${iss} ${sub}`)
  expect(await signInByOidc({ iss, sub })).toMatchObject({ ok: true })
  expect(await actionsOn(head)).toEqual([
    'account.oidc_login_set',
    'account.oidc_login_used',
    'session.started',
    'session.started',
  ])
})

test('an address given to somebody else later opens nothing, nor does another provider', async () => {
  await give(email)
  await signInByOidc({ iss, sub, email, email_verified: true })
  const later = { iss, sub: 'somebody else', email, email_verified: true }
  expect(await signInByOidc(later)).toEqual({ ok: false, reason: 'oidc_bound' })
  expect(await signInByOidc({ iss: 'https://evil.example', sub })).toEqual({
    ok: false,
    reason: 'oidc_unknown',
  })
})

test('nobody is let in whom the office has not entered, and nobody is made an account', async () => {
  const before = await db().$count(account)
  expect(await signInByOidc({ iss, sub, email, email_verified: true })).toEqual({
    ok: false,
    reason: 'oidc_unknown',
  })
  expect(await db().$count(account)).toBe(before)
})

test.each([false, undefined])(
  'an address whose email_verified is %s counts for nothing',
  async (email_verified) => {
    await give(email)
    expect(await signInByOidc({ iss, sub, email, email_verified })).toEqual({
      ok: false,
      reason: 'oidc_unknown',
    })
  },
)

test('a subject entered as it stands opens the account without any address', async () => {
  await give(sub)
  expect(await signInByOidc({ iss, sub })).toMatchObject({ ok: true })
})

test('a closed account and one out of its term stay closed', async () => {
  await give(sub)
  await signInByOidc({ iss, sub })
  await asSystem((sql) => sql`update account set disabled_at = now() where id = ${head.accountId}`)
  expect(await signInByOidc({ iss, sub })).toEqual({ ok: false, reason: 'oidc_unknown' })
})

test('another login ends the sessions and forgets what was bound', async () => {
  await give(sub)
  const inside = await signInByOidc({ iss, sub })
  expect(await give(email)).toEqual({ ok: true })
  expect(inside.ok && (await personOfSession(inside.sessionId))).toBeNull()
  expect(await signInByOidc({ iss, sub })).toEqual({ ok: false, reason: 'oidc_unknown' })
  expect(await give(null)).toEqual({ ok: true })
  expect(await rowOf(head)).toMatchObject({ oidcLogin: null, oidcSubject: null })
})

test('who has a second factor here has to have used one there', async () => {
  const { office } = world
  await asSystem((sql) => sql`update account set oidc_login = ${sub} where id = ${office.accountId}`)
  await beginSecondFactor(office, { kind: 'password', password })
  const [kept] = await asSystem(
    (sql) => sql`select sealed_key from second_factor where account_id = ${office.accountId}`,
  )
  await confirmSecondFactor(office, { code: codeOf(openFactor(kept!.sealed_key)!, stepAt(new Date())) })
  expect(await signInByOidc({ iss, sub, amr: ['pwd'] })).toEqual({ ok: false, reason: 'oidc_one_factor' })
  expect(await signInByOidc({ iss, sub })).toEqual({ ok: false, reason: 'oidc_one_factor' })
  expect(await signInByOidc({ iss, sub, amr: ['pwd', 'mfa'] })).toMatchObject({ ok: true })
})

test('the office enters logins of the people it keeps, with its password; nobody else does, and no login twice', async () => {
  const { office, otherOffice, unit } = world
  const refused = (reason: string) => ({ ok: false, reason })
  expect(await give(sub, unit.clerk, head)).toEqual(refused('not_allowed'))
  expect(await give(sub, otherOffice, office)).toEqual(refused('not_allowed'))
  expect(await setOidcLogin(office, { accountId: head.accountId, oidcLogin: sub, password: 'sai' })).toEqual(
    refused('wrong'),
  )
  expect(await give(sub)).toEqual({ ok: true })
  expect(await give(sub, unit.clerk)).toEqual(refused('login_taken'))
  expect(await give(sub, { ...head, accountId: crypto.randomUUID() })).toEqual(refused('not_found'))
})

test('an address is kept in lower case, a subject as it stands, nothing as null', () => {
  expect(oidcLogin.parse(' Ten@CoQuan.gov.vn ')).toBe('ten@coquan.gov.vn')
  expect(oidcLogin.parse('AbC-1')).toBe('AbC-1')
  expect(oidcLogin.parse(' ')).toBeNull()
  expect(oidcLogin.safeParse('a b').success).toBe(false)
})
