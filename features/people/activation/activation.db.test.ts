import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { account, activationLink } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { signIn } from '@/features/session/mutations'
import { system } from '@/lib/actor'
import { makeWorld } from '@/tests/world'
import { addPerson, disableAccount } from '../mutations'
import { activate, makeActivationLinks } from './mutations'
import { readActivation } from './queries'

const password = 'một mật khẩu đủ dài'
let world: Awaited<ReturnType<typeof makeWorld>>
let accountId: string
let username: string

beforeEach(async () => {
  world = await makeWorld({ targets: 0 })
  username = `e-${randomUUID()}`
  const who = { fullName: 'Lê Văn C', phone: null, email: null, title: null, startsOn: null, endsOn: null }
  const made = await addPerson(world.office, {
    ...who,
    role: 'unit_clerk',
    unitId: world.unit.unitId,
    username,
  })
  if (!made.ok) throw new Error(made.reason)
  accountId = made.accountId
})

async function makeLink() {
  const made = await makeActivationLinks(world.office, [accountId])
  if (!made.ok) throw new Error(made.reason)
  return made.links[0]!.token
}

const change = (values: Partial<typeof activationLink.$inferInsert>) =>
  transaction(system('test'), (tx) =>
    tx.update(activationLink).set(values).where(eq(activationLink.accountId, accountId)),
  )

describe('a link', () => {
  test('lets its owner set the first password, once, and sign in', async () => {
    const token = await makeLink()
    expect(await readActivation(token)).toMatchObject({
      state: 'good',
      owner: { username, fullName: 'Lê Văn C', unitName: 'Đơn vị 1' },
    })
    expect(await activate(token, password, '10.0.0.1')).toEqual({ ok: true, username })
    expect((await signIn({ username, password }, '10.0.0.1')).ok).toBe(true)
    expect(await activate(token, 'một mật khẩu khác', '10.0.0.1')).toEqual({ ok: false, reason: 'used' })
    const rows = await db().select().from(audit).where(eq(audit.subjectId, accountId)).orderBy(audit.id)
    expect(rows.map(({ action, actor }) => [action, actor]).slice(1, 3)).toEqual([
      ['activation_link.made', `account:${world.office.accountId}`],
      ['account.activated', 'system:activation'],
    ])
  })

  test('opens one account once, however many hands press at the same moment', async () => {
    const token = await makeLink()
    const outcomes = await Promise.all([1, 2, 3].map((n) => activate(token, `${password} ${n}`, '10.0.0.1')))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is kept as its hash only', async () => {
    const token = await makeLink()
    const [kept] = await db().select().from(activationLink).where(eq(activationLink.accountId, accountId))
    expect(Buffer.from(kept!.tokenHash).toString('hex')).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('ends when a new one is made, after a week, and when the account is closed', async () => {
    const first = await makeLink()
    const second = await makeLink()
    expect((await readActivation(first)).state).toBe('withdrawn')
    expect(await activate(first, password, '10.0.0.1')).toMatchObject({ reason: 'withdrawn' })
    await disableAccount(world.office, { accountId })
    expect(await activate(second, password, '10.0.0.1')).toMatchObject({ reason: 'closed' })
    await change({ expiresAt: new Date(Date.now() - 1000) })
    expect(await activate(second, password, '10.0.0.1')).toMatchObject({ reason: 'expired' })
    expect(await activate('x', password, '10.0.0.1')).toMatchObject({ reason: 'unknown' })
  })
})

describe('making links', () => {
  test('passes over accounts that are open, and is never a way into one', async () => {
    const { head } = world.unit
    const made = await makeActivationLinks(world.office, [accountId, head.accountId])
    expect(made).toMatchObject({ ok: true, links: [{ accountId }], passed: 1 })
    expect(await makeActivationLinks(world.office, [head.accountId])).toMatchObject({
      reason: 'already_active',
    })
  })

  test('is for the office, of those it keeps', async () => {
    const { head, clerk } = world.unit
    for (const who of [head, clerk, { ...world.office, role: 'witness' as const }])
      expect(await makeActivationLinks(who, [accountId])).toEqual({ ok: false, reason: 'not_allowed' })
    await transaction(system('test'), (tx) =>
      tx.update(account).set({ role: 'office', unitId: null }).where(eq(account.id, accountId)),
    )
    expect(await makeActivationLinks(world.office, [accountId])).toMatchObject({ reason: 'not_allowed' })
    expect(await makeActivationLinks(world.office, [randomUUID()])).toMatchObject({ reason: 'not_found' })
    expect(await db().select().from(activationLink).where(eq(activationLink.accountId, accountId))).toEqual(
      [],
    )
  })
})
