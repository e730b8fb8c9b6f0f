import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeEmbedded, startEmbedded } from './embedded'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-embedded-'))
  await chmod(folder, 0o755)
  process.env.DATA_DIR = folder
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('takes over, with all that was committed, the Postgres of a process that was killed', async () => {
  const holder = fork('tests/hold-database.ts', { execArgv: ['--import', 'tsx'] })
  const [url] = (await once(holder, 'message')) as [string]
  await query(url, 'create table kept as select 2023 as year')
  await expect(startEmbedded({ name: 'held' })).rejects.toThrow(`PID ${holder.pid}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')

  const database = await startEmbedded({ name: 'held' })
  expect(database.url).toBe(url)
  expect(await query(database.url, 'select year from kept')).toEqual([{ year: 2023 }])
  await database.stop()
  await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
})

it('starts again over the same data on the same port, its secrets readable by their owner alone', async () => {
  const first = await startEmbedded({ name: 'again' })
  await query(first.url, 'create table kept as select 56 as units')
  await first.stop()
  const second = await startEmbedded({ name: 'again' })
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select units from kept')).toEqual([{ units: 56 }])
  if (process.platform !== 'win32')
    expect((await stat(path.join(second.home, 'password'))).mode & 0o777).toBe(0o600)

  await expect(removeEmbedded('again')).rejects.toThrow(`PID ${process.pid}`)
  await second.stop()
  await removeEmbedded('again')
  await expect(stat(second.home)).rejects.toThrow(/ENOENT/)
})

it('gives the application an owner of its database who is no superuser', async () => {
  const database = await startEmbedded({ name: 'owner' })
  const [role] = await query(database.url, 'select rolsuper from pg_roles where rolname = current_user')
  const [encoding] = await query(
    database.url,
    'select pg_encoding_to_char(encoding) as name from pg_database limit 1',
  )
  await database.stop()
  expect(role).toEqual({ rolsuper: false })
  expect(encoding).toEqual({ name: 'UTF8' })
})

async function query(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}
