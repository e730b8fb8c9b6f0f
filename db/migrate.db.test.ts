import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaLines } from '@/tests/schema-dump'
import { pool } from './client'
import { knownMigrations, migrate, migrateEarlier } from './migrate'
import { withClient } from './with-client'

const url = () => process.env.DATABASE_URL as string
const applied = async () => (await pool()`select hash from drizzle.__drizzle_migrations`).length

const made: string[] = []
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-migrate-'))
})
afterAll(async () => {
  for (const name of made) await pool().unsafe(`drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
})

async function emptyDatabase(name: string): Promise<string> {
  await pool().unsafe(`create database ${name} template template0`)
  made.push(name)
  const its = new URL(url())
  its.pathname = `/${name}`
  return its.href
}

/** The migrations as the release after this one has them: one small step more, or another beginning. */
async function otherRelease(name: string, change: (folder: string) => Promise<void>): Promise<string> {
  const its = path.join(folder, name)
  await cp('drizzle', its, { recursive: true })
  await change(its)
  return its
}

it('finds nothing to do in a migrated database, however many processes start at once', async () => {
  const before = await applied()
  await Promise.all([migrate(url()), migrate(url()), migrate(url())])
  expect(before).toBeGreaterThan(0)
  expect(await applied()).toBe(before)
})

it('brings an empty database up once when two processes start together', async () => {
  const empty = await emptyDatabase('twice')
  await Promise.all([migrate(empty), migrate(empty)])
  expect(await withClient(empty, (sql) => sql`select hash from drizzle.__drizzle_migrations`)).toHaveLength(
    (await knownMigrations()).length,
  )
})

it('brings a database that stopped one migration short to the same schema, its rows as they were', async () => {
  const short = await emptyDatabase('one_short')
  await migrateEarlier(short, (await knownMigrations()).length - 1)
  const addPerson = (sql: Sql) =>
    sql.begin(async (tx) => {
      await tx`select set_config('app.actor', 'system:test', true)`
      return tx`insert into person (full_name) values ('Nguyễn Văn An') returning id, full_name`
    })
  const [person] = await withClient(short, addPerson)
  await migrate(short)
  expect(await withClient(short, (sql) => sql`select id, full_name from person`)).toEqual([person])
  expect(await withClient(short, schemaLines)).toEqual(await schemaLines(pool()))
})

it('takes a database of this release one step on to the next one, and this release still serves it', async () => {
  const database = await emptyDatabase('next_release')
  await migrate(database)
  const next = await otherRelease('next', async (its) => {
    const journal = JSON.parse(await readFile(path.join(its, 'meta/_journal.json'), 'utf8'))
    const last = journal.entries.at(-1)
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'a_small_step' })
    await writeFile(path.join(its, 'meta/_journal.json'), JSON.stringify(journal))
    await writeFile(path.join(its, 'a_small_step.sql'), 'alter table person add column nickname text')
  })
  const role = await migrate(database, next)
  const grantOfNewColumn = (sql: Sql) =>
    sql`select has_column_privilege(${role}, 'person', 'nickname', 'update') as granted`
  expect(await withClient(database, grantOfNewColumn)).toEqual([{ granted: true }])
  await migrate(database)
  expect(await withClient(database, (sql) => sql`select nickname from person`)).toEqual([])
})

it('refuses a database that began with other migrations, and says how to begin anew', async () => {
  const other = await otherRelease('other', (its) =>
    appendFile(path.join(its, '0001_tables.sql'), '-- other'),
  )
  const database = await emptyDatabase('other_beginning')
  await migrate(database, other)
  await expect(migrate(database)).rejects.toThrow('npm run db:reset')
})
