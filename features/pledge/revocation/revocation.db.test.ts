import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkChain } from '@/features/audit/log-check/check'
import { statusOf } from '@/features/board/status'
import { readVerdict } from '@/features/evidence/verification/queries'
import { answerVerdict } from '@/features/evidence/verification/verdict'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { sign } from '@/tests/signed-pledge'
import { makeWorld, password } from '@/tests/world'
import { readPledge } from '../queries'
import { revokeSignature } from './mutations'

let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let code: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-revocation-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  world = await makeWorld()
  code = await sign(world.unit)
})

const proof = { kind: 'password' as const, password }
const revoke = (actor: Person, change: object = {}) =>
  revokeSignature(actor, { code, reason: 'Ký nhầm người', proof, ...change })
const standing = async () => (await readPledge(world.unit.head, world.unit.pledgeId))!.status

test('takes the signature back: its verdict says so, the unit signs again, and the log holds it', async () => {
  expect(await revoke(world.office)).toEqual({ ok: true })
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
  expect(await revoke(world.office, wrong)).toMatchObject({ ok: false, reason: 'wrong' })
  for (const actor of [world.unit.head, world.unit.clerk]) {
    expect(await revoke(actor)).toEqual({ ok: false, reason: 'not_allowed' })
  }
  expect(await revoke(world.office, { code: '000000000000' })).toEqual({ ok: false, reason: 'not_found' })
  await asSystem((sql) => sql`update campaign set state = 'archived' where id = ${world.campaign.id}`)
  expect(await revoke(world.office)).toEqual({ ok: false, reason: 'not_newest' })
  await asSystem((sql) => sql`update campaign set state = 'open' where id = ${world.campaign.id}`)
  expect(await revoke(world.office)).toEqual({ ok: true })
  expect(await revoke(world.office)).toEqual({ ok: false, reason: 'not_newest' })
})

test('a revocation that is taken out of the database is named', async () => {
  await revoke(world.office)
  await asSystem(async (sql) => {
    await sql`alter table revocation disable trigger user`
    await sql`delete from revocation`
    await sql`alter table revocation enable trigger user`
  })
  const { findings } = await checkChain()
  expect(findings).toContainEqual(
    expect.stringMatching(/^Mục số \d+ của nhật ký là một lần thu hồi chữ ký, nhưng dữ liệu đó không còn\.$/),
  )
})
