import { expect, test } from 'vitest'
import { pool } from '@/db/client'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'

// Tables where rows are only ever added: events and evidence.
const appendOnly = [
  'acknowledgement',
  'assignment_revision',
  'audit',
  'call_record',
  'campaign_transition',
  'checkpoint_copy',
  'deadline_extension',
  'erased_signature',
  'erasure',
  'log_checkpoint',
  'log_cosignature',
  'log_key_term',
  'log_leaf',
  'minutes',
  'paper_signature',
  'paper_signature_revision',
  'pledge_version',
  'pledge_version_revision',
  'pledge_view',
  'proposal_answer',
  'result_report',
  'revocation',
  'sealed_paper',
  'sealing_certificate',
  'sealing_failure',
  'shown_document',
  'signature',
  'signature_assertion',
  'signing_list',
  'witness_record',
]

const triggers = () => pool()<{ table: string; name: string }[]>`
  select event_object_table as table, trigger_name as name from information_schema.triggers
  union select relname, tgname from pg_trigger join pg_class on pg_class.oid = tgrelid where not tgisinternal`

test('every table refuses a write without an actor', async () => {
  const tables = await pool()<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`
  const guarded = (await triggers()).filter(({ name }) => name === 'require_actor').map(({ table }) => table)
  expect(guarded.sort()).toEqual(tables.map(({ name }) => name).sort())
  await expect(pool()`update campaign set title = 'x'`).rejects.toMatchObject({ code: 'GU001' })
  await expect(pool()`delete from sign_in_session`).rejects.toMatchObject({ code: 'GU001' })
  await expect(pool()`insert into person (full_name) values ('x')`).rejects.toMatchObject({ code: 'GU001' })
})

test('an actor set in an earlier transaction does not count', async () => {
  const sql = await pool().reserve()
  try {
    await sql.unsafe(`begin; select set_config('app.actor', 'system:test', true); commit`)
    await expect(sql`insert into person (full_name) values ('x')`).rejects.toMatchObject({ code: 'GU001' })
  } finally {
    sql.release()
  }
})

test('events and evidence are append-only, row by row and whole', async () => {
  const found = await triggers()
  for (const trigger of ['append_only', 'append_only_whole']) {
    const tables = found.filter(({ name }) => name === trigger).map(({ table }) => table)
    expect([...new Set(tables)].sort()).toEqual(appendOnly)
  }
})

test.each([
  ['a range without its upper end', `update target set direction = 'range'`, 'target_range_has_both_ends'],
  ['a figure that is no number', `update target set value_low = 'NaN'`, 'target_values_finite'],
  ['an unknown direction', `update target set direction = 'more'`, 'target_direction_known'],
  [
    'a head without a title',
    `update account set title = null where role = 'unit_head'`,
    'account_head_has_title',
  ],
  [
    'a unit role without a unit',
    `update account set unit_id = null where role = 'unit_clerk'`,
    'account_unit_role_has_unit',
  ],
  [
    'a title in lower case',
    `update account set title = 'chủ tịch' where role = 'unit_head'`,
    'account_title_upper',
  ],
  [
    'a window that ends before it begins',
    `update campaign set signing_closes_at = signing_opens_at - interval '1 s'`,
    'campaign_window_forward',
  ],
])('%s is refused', async (_, statement, constraint) => {
  await makeWorld()
  const write = pool().begin(async (tx) => {
    await tx`select set_config('app.actor', 'system:test', true)`
    await tx`update decision set published_at = null`
    await tx.unsafe(statement)
  })
  await expect(write).rejects.toMatchObject({ constraint_name: constraint })
})

test.each([
  `update target set value_low = 5`,
  `delete from assignment_revision`,
  `update assignment_revision set value_low = 5`,
])('after its decision is published, %s is refused', async (statement) => {
  await makeWorld()
  const write = (published: boolean) =>
    asSystem(async (sql) => {
      if (!published) await sql`update decision set published_at = null`
      await sql.unsafe(statement)
      await sql`update decision set published_at = now()`
    })
  await expect(write(true)).rejects.toMatchObject({ code: 'GU002' })
  await write(false)
})

test('numeric keeps the issued number of decimals', async () => {
  const [row] = await pool()`select '8664.90'::numeric as a, '1130.756'::numeric as b, 100::numeric as c`
  expect(row).toEqual({ a: '8664.90', b: '1130.756', c: '100' })
})
