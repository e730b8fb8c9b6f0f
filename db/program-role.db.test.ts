import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld } from '@/tests/world'

let program: Sql
beforeAll(async () => {
  await makeWorld()
  program = postgres(process.env.DATABASE_URL!, { max: 1, connection: { role: 'giao_uoc_program' } })
})
afterAll(() => program.end())

const asProgram = (statement: string) =>
  program.begin(async (sql) => {
    await sql`select set_config('app.actor', 'system:test', true)`
    await sql.unsafe(statement)
  })

test.each([
  'update signature set signer_name = $$Người Khác$$',
  'delete from log_leaf',
  'truncate audit',
  'update log_checkpoint set size = 7',
  'delete from witness_record',
  'alter table audit disable trigger user',
  'drop table audit',
  'create table mine (id int)',
])('the program may not: %s', async (statement) => {
  await expect(asProgram(statement)).rejects.toMatchObject({ code: '42501' })
})

test('the program may do its work', async () => {
  await asProgram(`update campaign set theme = 'Chủ đề khác'`)
  await asProgram(
    `insert into audit (action, subject, subject_id) values ('session.started', 'account', 'x')`,
  )
  expect(await program`select pledge_id from pledge_status`).toHaveLength(1)
})
