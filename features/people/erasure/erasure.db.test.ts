import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/db/client'
import { checkChain } from '@/features/audit/log-check/check'
import { verdictInWords } from '@/features/audit/log-check/findings'
import { readEvidence } from '@/features/evidence/queries'
import { readVerdict } from '@/features/evidence/verification/queries'
import { readCheckpoint } from '@/features/log/queries'
import { readPaperState } from '@/features/paper/job/queries'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { findSignature } from '@/features/pledge/queries'
import { formatCode } from '@/features/pledge/receipt'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { makeAuthenticator } from '@/tests/authenticator'
import { origin, seal, sign } from '@/tests/signed-pledge'
import { makeWorld } from '@/tests/world'
import { disableAccount, enableAccount } from '../mutations'
import { erasePerson } from './mutations'
import { readErasureOutlook } from './queries'

const erased = 'Dữ liệu cá nhân đã được xóa'
const later = new Date(Date.now() + 11 * 365 * 86_400_000)
let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let head: Person
let admin: Person
let code: string
let name: string
let phone: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-erasure-'))
  process.env.DATA_DIR = folder
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  head = world.unit.head
  admin = { ...world.office, role: 'admin' }
  phone = `0${randomInt(1e9, 9e9)}`
  name = `Người ${head.accountId.slice(0, 8)}`
  head = { ...head, name }
  await asSystem(
    (sql) => sql`update person set full_name = ${name}, phone = ${phone}, email = 'a@example.vn'
      where id = ${head.personId}`,
  )
  code = await sign({ ...world.unit, head }, makeAuthenticator(origin))
})

const close = () => disableAccount(admin, { accountId: head.accountId })
const erase = (now?: Date) =>
  erasePerson(admin, { accountId: head.accountId, reason: 'Theo đơn số 5', typed: head.username }, now)
const eraseAgain = (now: Date) => {
  const typed = `da-xoa-${head.accountId}`
  return erasePerson(admin, { accountId: head.accountId, reason: 'Hết thời hạn lưu trữ', typed }, now)
}

/** The tables in which a text still stands, whatever the column; of bytes the UTF-8 text. */
async function where(text: string): Promise<string[]> {
  const columns = await pool()<{ table: string; column: string; type: string }[]>`
    select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`
  const found = new Set<string>()
  for (const { table, column, type } of columns) {
    const held =
      type === 'bytea'
        ? `position('${text}'::bytea in "${column}") > 0`
        : `"${column}"::text like '%${text}%'`
    const [row] = await pool().unsafe(`select exists (select from "${table}" where ${held}) as held`)
    if (row!.held) found.add(table)
  }
  return [...found].sort()
}

describe('who may erase whom', () => {
  test('only an administrator may', async () => {
    await close()
    const input = { accountId: head.accountId, reason: 'x', typed: head.username }
    for (const role of ['unit_head', 'unit_clerk', 'office', 'witness'] as const) {
      const actor = { ...world.office, role }
      expect(await erasePerson(actor, input), role).toEqual({ ok: false, reason: 'not_allowed' })
      expect(await readErasureOutlook(actor, head.accountId), role).toBeNull()
    }
  })

  test('nobody erases themselves, an open account, an unknown one, or without typing its name', async () => {
    expect(await erase()).toEqual({ ok: false, reason: 'in_use' })
    await close()
    const input = { accountId: head.accountId, reason: 'x', typed: 'nguoi-khac' }
    expect(await erasePerson(admin, input)).toEqual({ ok: false, reason: 'not_confirmed' })
    const unknown = { ...input, accountId: crypto.randomUUID() }
    expect(await erasePerson(admin, unknown)).toEqual({ ok: false, reason: 'not_found' })
    const own = { ...input, accountId: admin.accountId }
    expect(await erasePerson(admin, own)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await where(name)).toContain('person')
  })
})

test('before the years of retention the evidence of a signature stays, and how they were reached goes', async () => {
  await close()
  expect(await readErasureOutlook(admin, head.accountId)).toMatchObject({ due: 0, kept: 1, erasedAt: null })
  expect(await erase()).toEqual({ ok: true, signatures: 0, kept: 1 })
  expect(await where(name)).toEqual(['acknowledgement', 'shown_document', 'signature'])
  expect(await where(phone)).toEqual([])
  const left = await pool()`
    select (select count(*)::int from sign_in_session where account_id = ${head.accountId}) as sessions,
           (select count(*)::int from webauthn_challenge where account_id = ${head.accountId}) as challenges,
           (select count(*)::int from account where username = ${head.username}) as accounts,
           (select name from passkey where account_id = ${head.accountId}) as key`
  expect(left[0]).toEqual({ sessions: 0, challenges: 0, accounts: 0, key: 'Đã xóa' })
  expect(await readEvidence(world.office, code)).toMatchObject({ ok: true })
  expect((await checkChain()).findings).toEqual([])
})

test('after them nothing of the person is left, and the log still verifies and says so', async () => {
  const other = await sign(world.units[1]!)
  await seal(code)
  const { signature } = (await findSignature(code))!
  const outside = (await readCheckpoint())!
  await close()
  expect(await readErasureOutlook(admin, head.accountId, later)).toMatchObject({ due: 1, kept: 0 })
  expect(await erase(later)).toEqual({ ok: true, signatures: 1, kept: 0 })

  expect(await where(name)).toEqual([])
  const verdict = await checkChain([outside])
  expect(verdict).toMatchObject({ findings: [], erased: 1 })
  expect(verdictInWords(verdict, true).summary).toContain('1 chữ ký đã xóa dữ liệu cá nhân')
  const receipt = (await findSignature(code))!
  expect(receipt).toMatchObject({ erasedAt: expect.any(Date), documentHash: expect.anything() })
  expect(receipt.signature).toMatchObject({
    signerName: erased,
    strokes: null,
    titleLines: signature.titleLines,
  })
  expect(new TextDecoder().decode(receipt.document)).toContain(`"signer":"${erased}"`)
  expect(await readPaperState(signature.id)).toBe('erased')
  expect(await readEvidence(world.office, code)).toEqual({ ok: false, reason: 'erased' })
  expect(await readVerdict(code)).toMatchObject({ kind: 'valid', signature: { signer: { name: erased } } })
  expect(await readEvidence(world.office, other)).toMatchObject({ ok: true })
})

test('what was kept at first is erased when it is asked again after the years', async () => {
  await close()
  await erase()
  expect(await eraseAgain(later)).toEqual({ ok: true, signatures: 1, kept: 0 })
  expect(await eraseAgain(later)).toEqual({ ok: true, signatures: 0, kept: 0 })
  expect(await where(name)).toEqual([])
  expect((await checkChain()).findings).toEqual([])
})

test('the act is kept without the person in it, and the account opens no more', async () => {
  await close()
  await erase(later)
  const [act] =
    await pool()`select action, actor, detail from audit where action = 'person.erased' order by id desc limit 1`
  expect(act).toMatchObject({ actor: `account:${admin.accountId}`, detail: { signatures: 1, kept: 0 } })
  expect(await enableAccount(admin, { accountId: head.accountId })).toEqual({ ok: false, reason: 'erased' })
})

describe('the database', () => {
  const behind = (statement: string) => asSystem((sql) => sql.unsafe(statement))

  test('erases only through the function, and nothing but what an erasure may take', async () => {
    const id = `(select id from signature where code = '${code}')`
    await expect(behind(`update signature set signer_name = 'x' where id = ${id}`)).rejects.toMatchObject({
      code: 'GU002',
    })
    await expect(behind(`delete from signature_assertion where signature_id = ${id}`)).rejects.toMatchObject({
      code: 'GU002',
    })
    const during = (statement: string) =>
      behind(`insert into erasure (person_id, reason, erased_by, kept_from)
        values ('${head.personId}', 'x', '${admin.accountId}', now()); ${statement}`)
    for (const change of [
      "authority = 'acting'",
      "title_lines = array['X']",
      'signed_at = now()',
      "code = '0123456789AB'",
    ])
      await expect(during(`update signature set ${change} where id = ${id}`)).rejects.toMatchObject({
        code: 'GU002',
      })
    await expect(during(`delete from acknowledgement`)).rejects.toMatchObject({ code: 'GU002' })
    await expect(during(`update log_leaf set at = now()`)).rejects.toMatchObject({ code: 'GU002' })
  })

  test('lets the program erase by the function, and write nothing of it by itself', async () => {
    await close()
    const asProgram = (statement: string) =>
      asSystem(async (sql) => {
        await sql`set local role giao_uoc_program`
        return sql.unsafe(statement)
      })
    const person = `'${head.personId}', '${admin.accountId}', 'x', now()`
    const row = `insert into erasure (person_id, erased_by, reason, kept_from) values (${person})`
    await expect(asProgram(row)).rejects.toMatchObject({ code: '42501' })
    await expect(asProgram('update signature set strokes = null')).rejects.toMatchObject({ code: '42501' })
    const [answer] = await asProgram(`select erase_person(${person})->>'outcome' as outcome`)
    expect(answer).toEqual({ outcome: 'erased' })
  })

  test('salts taken without an erasure are named as a change', async () => {
    await asSystem(
      (sql) => sql`update signature_leaf set signer_salt = null
      where signature_id = (select id from signature where code = ${code})`,
    )
    expect((await checkChain()).findings).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Chữ ký mã ${formatCode(code)} .* đã bị sửa sau khi ký: người ký, chức vụ không khớp với mục số`,
        ),
      ),
    ])
  })
})
