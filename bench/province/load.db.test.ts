import { expect, test } from 'vitest'
import { pool } from '@/db/client'
import { copyText } from './copy'
import { loadProvince } from './load'

const url = process.env.DATABASE_URL ?? ''

test('a province comes whole, with blocks, people and figures, and only into an empty database', async () => {
  await loadProvince(url, { units: 310, passwordHash: 'for this test only' })
  const [counts] = await pool()`
    select (select count(*)::int from block) as blocks,
           (select count(distinct name)::int from unit_name) as names,
           (select count(*)::int from account where role = 'unit_head') as heads,
           (select count(*)::int from account) as accounts,
           (select count(*)::int from pledge_status where assigned = 8) as assigned,
           (select max(units)::int from (select count(*) as units from pledge group by block_id) b) as largest`
  expect(counts).toEqual({ blocks: 4, names: 310, heads: 310, accounts: 624, assigned: 310, largest: 78 })
  await expect(loadProvince(url, { units: 1, passwordHash: '' })).rejects.toThrow('đã có dữ liệu')
})

test.each([null, 'a\tb\\c\nd\r', '\\N', 'Xã “An” {1}'])('%j comes through COPY unchanged', async (value) => {
  const [row] = await pool().begin(async (sql) => {
    await sql`create temporary table copied (value text)`
    const into = await sql`copy copied (value) from stdin`.writable()
    await new Promise<void>((resolve, reject) => {
      into.once('error', reject).once('finish', () => resolve())
      into.end(`${copyText(value)}\n`)
    })
    const rows = await sql<{ value: string | null }[]>`select value from copied`
    await sql`drop table copied`
    return rows
  })
  expect(row!.value).toBe(value)
})
