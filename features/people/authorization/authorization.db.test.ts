import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { keepFile } from '@/features/file/mutations'
import { readPledge } from '@/features/pledge/queries'
import { makeWorld } from '@/tests/world'
import { giveAuthorization, withdrawAuthorization } from './mutations'
import { readAuthorizations, readAuthorizationsOf } from './queries'

let world: Awaited<ReturnType<typeof makeWorld>>
const terms = {
  authority: 'for_head',
  title: 'PHÓ CHỦ TỊCH',
  scope: 'Ký giao ước thi đua',
  document: 'Quyết định số 12/QĐ-UBND ngày 01/01/2022',
  startsOn: '2022-01-01',
  endsOn: null,
  fileId: null,
} as const

beforeEach(async () => {
  world = await makeWorld({ units: 2, targets: 0 })
})

test('one that is given counts for the pledge at once, one that is withdrawn no more', async () => {
  const { otherHead: deputy, pledgeId } = world.unit
  const inForce = async () => [
    (await readAuthorizations(deputy)).length,
    (await readPledge(deputy, pledgeId))!.authorizations.length,
  ]
  const given = await giveAuthorization(world.office, { ...terms, accountId: deputy.accountId })
  expect(given).toEqual({ ok: true })
  expect(await inForce()).toEqual([1, 1])
  const [kept] = await readAuthorizationsOf(deputy.accountId)
  expect(kept).toMatchObject({ authority: 'for_head', document: terms.document, withdrawnAt: null })
  expect(await withdrawAuthorization(world.office, { authorizationId: kept!.id })).toEqual({ ok: true })
  expect(await inForce()).toEqual([0, 0])
  expect((await readAuthorizationsOf(deputy.accountId))[0]!.withdrawnAt).not.toBeNull()
  expect(await withdrawAuthorization(world.office, { authorizationId: kept!.id })).toMatchObject({
    reason: 'not_found',
  })
  const rows = await db().select().from(audit).where(eq(audit.subjectId, kept!.id)).orderBy(audit.id)
  expect(rows.map(({ action }) => action)).toEqual(['authorization.given', 'authorization.withdrawn'])
})

test('names a file that the actor gave for it, and no other', async () => {
  const { accountId } = world.unit.otherHead
  const content = Buffer.from('%PDF-1.7\n%%EOF\n')
  const file = await keepFile(world.office, { purpose: 'authorization', name: 'uy-quyen.pdf', content })
  if (!file.ok) throw new Error(file.reason)
  const form = { ...terms, accountId, fileId: file.id }
  expect(await giveAuthorization(world.otherOffice, form)).toMatchObject({ reason: 'file_not_found' })
  expect(await giveAuthorization(world.office, form)).toEqual({ ok: true })
  expect(await readAuthorizationsOf(accountId)).toMatchObject([{ fileName: 'uy-quyen.pdf' }])
})

test('is for the office, and of those who lead a unit', async () => {
  const { head, clerk, otherHead } = world.unit
  for (const who of [head, clerk, { ...world.office, role: 'witness' as const }]) {
    const form = { ...terms, accountId: otherHead.accountId }
    expect(await giveAuthorization(who, form)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await withdrawAuthorization(who, { authorizationId: randomUUID() })).toMatchObject({
      reason: 'not_allowed',
    })
  }
  expect(await giveAuthorization(world.office, { ...terms, accountId: clerk.accountId })).toMatchObject({
    reason: 'not_found',
  })
})
