import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { checkChain } from '@/features/audit/check'
import { statusOf } from '@/features/board/status'
import { type Person, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'
import { asSystem } from '@/tests/as-system'
import { sign } from '@/tests/signed-pledge'
import { makeWorld, password } from '@/tests/world'
import { readPledge } from '../queries'
import { answerVerdict } from '../verification/answer'
import { readVerdict } from '../verification/queries'
import { revokeSignature } from './mutations'

let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let office: Person
let code: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-revocation-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  world = await makeWorld()
  office = await makeOffice()
  code = await sign(world.unit)
})

const proof = { kind: 'password' as const, password }
const revoke = (actor: Person, change: object = {}) =>
  revokeSignature(actor, { code, reason: 'Ký nhầm người', proof, ...change })
const standing = async () => (await readPledge(world.unit.head, world.unit.pledgeId))!.standing

test('takes the signature back: its verdict says so, the unit signs again, and the log holds it', async () => {
  expect(await revoke(office)).toEqual({ ok: true })
  const verdict = await readVerdict(code)
  expect(verdict).toMatchObject({ kind: 'revoked', signature: { code, newest: null } })
  expect(answerVerdict(verdict)).toMatchObject({ status: 200, body: { verdict: 'revoked' } })
  expect(statusOf(await standing())).toBe('resign_needed')

  const next = await sign(world.unit)
  expect(statusOf(await standing())).toBe('resigned')
  expect(await readVerdict(next)).toMatchObject({ kind: 'valid' })
  expect(await readVerdict(code)).toMatchObject({ kind: 'revoked', signature: { newest: next } })
  expect((await checkChain()).findings).toEqual([])
})

test('a wrong password, anybody but the office, a second time, an unknown code and an archived campaign are refused', async () => {
  const wrong = { proof: { kind: 'password', password: 'sai mật khẩu' } }
  expect(await revoke(office, wrong)).toMatchObject({ ok: false, reason: 'wrong' })
  for (const actor of [world.unit.head, world.unit.clerk]) {
    expect(await revoke(actor)).toEqual({ ok: false, reason: 'not_allowed' })
  }
  expect(await revoke(office, { code: '000000000000' })).toEqual({ ok: false, reason: 'not_found' })
  await asSystem((sql) => sql`update campaign set state = 'archived' where id = ${world.campaign.id}`)
  expect(await revoke(office)).toEqual({ ok: false, reason: 'standing_no_more' })
  await asSystem((sql) => sql`update campaign set state = 'open' where id = ${world.campaign.id}`)
  expect(await revoke(office)).toEqual({ ok: true })
  expect(await revoke(office)).toEqual({ ok: false, reason: 'standing_no_more' })
})

test('a revocation that is taken out of the database is named', async () => {
  await revoke(office)
  await asSystem(async (sql) => {
    await sql`alter table revocation disable trigger user`
    await sql`delete from revocation`
    await sql`alter table revocation enable trigger user`
  })
  const { findings } = await checkChain()
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'row_gone', what: 'revocation' }))
})

async function makeOffice(): Promise<Person> {
  const username = `van-phong.${randomUUID().slice(0, 8)}`
  return transaction(system('test'), async (tx) => {
    const [who] = await tx.insert(person).values({ fullName: 'Người Văn Phòng' }).returning()
    const [made] = await tx
      .insert(account)
      .values({ personId: who!.id, username, role: 'office', passwordHash: await hashPassword(password) })
      .returning()
    return {
      kind: 'person' as const,
      accountId: made!.id,
      personId: who!.id,
      sessionId: randomUUID(),
      username,
      name: 'Người Văn Phòng',
      role: 'office' as const,
      unitId: null,
      title: null,
    }
  })
}
