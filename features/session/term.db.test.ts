import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { pool, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { signIn } from '@/features/session/mutations'
import { personOfSession } from '@/features/session/queries'
import { system } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import { makeWorld, password } from '@/tests/world'
import { isRowUsable } from './term'

const [yesterday, today, tomorrow] = [-1, 0, 1].map((days) => dayOf(new Date(Date.now() + days * 86_400_000)))
let head: Awaited<ReturnType<typeof makeWorld>>['unit']['head']

beforeEach(async () => {
  head = (await makeWorld()).unit.head
})

const setTerm = (term: { startsOn?: string | null; endsOn?: string | null }) =>
  transaction(system('test'), (tx) =>
    tx.update(account).set(term).where(eq(account.id, head.accountId)).returning(),
  )

describe('a term of office', () => {
  test.each([
    [{ startsOn: today, endsOn: today }, true],
    [{ endsOn: yesterday }, false],
    [{ startsOn: tomorrow }, false],
  ])('%j lets its holder in: %s', async (term, usable) => {
    const [row] = await setTerm(term)
    expect(isRowUsable(row!)).toBe(usable)
    expect((await signIn({ username: head.username, password }, '10.0.0.1')).ok).toBe(usable)
  })

  test('that has ended closes an open session at the next request', async () => {
    const opened = await signIn({ username: head.username, password }, '10.0.0.1')
    if (!opened.ok) throw new Error(opened.reason)
    await setTerm({ endsOn: today })
    expect(await personOfSession(opened.sessionId)).not.toBeNull()
    await setTerm({ endsOn: yesterday })
    expect(await personOfSession(opened.sessionId)).toBeNull()
  })

  test('that has ended signs nothing, whatever the program believes', async () => {
    const { unit } = await makeWorld({ targets: 0 })
    const sign = () =>
      pool()`select sign_pledge('system:test', ${unit.pledgeId}, 1, '\\x00', ${unit.head.accountId}, 'A', 'own_office',
        '{A}', 'password', null, 'A', '0123456789AB', gen_random_uuid(), '\\x00') as answer`
    await transaction(system('test'), (tx) =>
      tx.update(account).set({ endsOn: yesterday }).where(eq(account.id, unit.head.accountId)),
    )
    expect((await sign())[0]!.answer).toEqual({ outcome: 'not_allowed' })
  })
})
