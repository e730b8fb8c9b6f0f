import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { copyOut } from './write'

let sql: postgres.Sql

beforeAll(() => {
  sql = postgres(env().DATABASE_URL, { max: 1 })
})
afterAll(() => sql.end({ timeout: 0 }))

test.each([0, 1, 20_000, 60_000, 3_000_000])(
  'after a copy of %i bytes the connection goes on',
  async (bytes) => {
    const copied = await copyOut(sql, `copy (select repeat('x', ${bytes}) where ${bytes} > 0) to stdout`)
    let length = 0
    for await (const piece of copied) length += piece.length
    expect(length).toBe(bytes > 0 ? bytes + 1 : 0)
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }])
  },
  5_000,
)
