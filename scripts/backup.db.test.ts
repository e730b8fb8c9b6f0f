import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreBackup, withRowsAsTheyCome } from '@/db/backup/restore'
import { copyOut, readTables, writeBackup } from '@/db/backup/write'
import { pool } from '@/db/client'
import { knownMigrations, migrateEarlier } from '@/db/migrate'
import { withClient } from '@/db/with-client'
import { root } from '@/e2e/installation'
import { readCheckpoint } from '@/features/log/queries'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { makeAuthenticator } from '@/tests/authenticator'
import { origin, seal, sign } from '@/tests/signed-pledge'
import { makeWorld } from '@/tests/world'

const url = process.env.DATABASE_URL!
const made: string[] = []
let folder: string
let older: string
let newer: string
let checkpoint: string

const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-backup-'))
  process.env.DATA_DIR = folder
  const { units } = await makeWorld({ units: 3 })
  await seal(await sign(units[0]!, makeAuthenticator(origin)))
  await sign(units[1]!)
  older = at('older.tar')
  await writeBackup(url, older)
  await sign(units[2]!)
  newer = at('newer.tar')
  await writeBackup(url, newer)
  checkpoint = at('checkpoint.txt')
  await writeFile(checkpoint, (await readCheckpoint())!)
}, 120_000)

afterAll(async () => {
  typesetter().close()
  for (const name of made) await pool().unsafe(`drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
})

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  await pool().unsafe(`create database ${name} template template0`)
  made.push(name)
  const its = new URL(url)
  its.pathname = `/${name}`
  return its.href
}

/** Runs one of the commands as an operator does, over another database. */
const run = (script: string, database: string, ...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: database }
    execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${script}.ts`, ...args],
      { cwd: root, env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), text: out + err }),
    )
  })

test('a backup restored into an empty database holds the same rows, and the log agrees with the copy outside', async () => {
  const restored = await emptyDatabase()
  const { code, text } = await run('restore', restored, newer, checkpoint)
  expect(text).toContain('Nhật ký toàn vẹn: 5 mục, 3 chữ ký')
  expect(text).toContain('kể cả bản lưu bên ngoài')
  expect(code).toBe(0)
  const before = await writeBackup(url, at('a.tar'))
  const after = await writeBackup(restored, at('b.tar'))
  expect(after.manifest.tables).toEqual(before.manifest.tables)
  expect(after.manifest.sequences).toEqual(before.manifest.sequences)
}, 120_000)

test('what a restored database may not do is refused as before, and it goes on counting where it stood', async () => {
  const restored = await emptyDatabase()
  await restoreBackup(restored, newer)
  await withClient(restored, async (sql) => {
    const acting = (work: (tx: TransactionSql) => Promise<unknown>) =>
      sql.begin(async (tx) => {
        await tx`select set_config('app.actor', 'system:test', true)`
        await work(tx)
      })
    await expect(acting((tx) => tx`update signature set signer_name = 'Người Khác'`)).rejects.toThrow(
      'append-only',
    )
    await expect(acting((tx) => tx`delete from log_leaf`)).rejects.toThrow('append-only')
    await expect(sql`insert into person (full_name) values ('Không Ai')`).rejects.toThrow('app.actor')
    await acting(
      (tx) => tx`insert into audit (action, subject, subject_id) values ('session.started', 'account', 'x')`,
    )
  })
}, 120_000)

test.skipIf(process.platform !== 'linux')(
  'the machine’s own tar reads a backup, manifest first',
  async () => {
    const listed = execFileSync('tar', ['-tf', newer], { encoding: 'utf8' }).trim().split('\n')
    const manifest = JSON.parse(execFileSync('tar', ['-xOf', newer, 'manifest.json'], { encoding: 'utf8' }))
    const tables: string[] = manifest.tables.map(({ name }: { name: string }) => `tables/${name}.copy.gz`)
    expect(listed).toEqual(['manifest.json', ...tables, 'checkpoint.txt'])
    expect(execFileSync('tar', ['-xOf', newer, 'checkpoint.txt'], { encoding: 'utf8' })).toBe(
      await readFile(checkpoint, 'utf8'),
    )
  },
)

test('an older backup is named a rollback, as log:verify names it', async () => {
  const restored = await emptyDatabase()
  const { code, text } = await run('restore', restored, older, checkpoint)
  expect(text).toContain(
    'Quay lui về một bản cũ hơn (rollback), mất phần cuối: điểm kiểm tra lưu bên ngoài xác nhận 5 mục, nay chỉ còn 4 mục.',
  )
  expect(code).toBe(1)
}, 120_000)

test('a database that holds something is not restored into', async () => {
  await expect(restoreBackup(url, newer)).rejects.toThrow('Cơ sở dữ liệu đích không trống')
})

test.each([
  [
    'changed',
    (bytes: Buffer) => bytes.fill(0x20, bytes.length / 2, bytes.length / 2 + 1024),
    /bị hỏng|cắt cụt/,
  ],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /cắt cụt/],
  ['something else', () => Buffer.from('no backup'), /không phải bản sao lưu/],
])('a backup that was %s is refused before anything is written', async (_, change, message) => {
  const restored = await emptyDatabase()
  await writeFile(at('bad.tar'), change(await readFile(newer)))
  await expect(restoreBackup(restored, at('bad.tar'))).rejects.toThrow(message)
  expect(await withClient(restored, (sql) => readTables(sql))).toEqual([])
})

test('the command writes a file for its owner alone with its hash beside it, and overwrites none', async () => {
  const { code, text } = await run('backup', url, at('own.tar'))
  expect([code, text]).toEqual([0, expect.stringContaining('nhật ký 5 mục')])
  if (process.platform !== 'win32') expect((await stat(at('own.tar'))).mode & 0o777).toBe(0o600)
  expect(await readFile(at('own.tar.sha256'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}own\.tar\n$/)
  await expect(writeBackup(url, at('own.tar'))).rejects.toThrow('EEXIST')
}, 120_000)

test('data of the release before is migrated on, and a backup made of it is restored by this release', async () => {
  // The first two migrations have the tables and nothing that acts on them; these rows are in them.
  const earlier = 2
  const previous = await emptyDatabase()
  await migrateEarlier(previous, earlier)
  await withClient(previous, (sql) => sql.begin(copyWhatFits))
  const { manifest } = await writeBackup(previous, at('previous.tar'))
  expect(manifest.migrations).toEqual((await knownMigrations()).slice(0, earlier))

  const restored = await emptyDatabase()
  expect((await run('restore', restored, at('previous.tar'), checkpoint)).code).toBe(0)
  const counts = (rows: { name: string; rows: number }[]) =>
    rows.map(({ name, rows: count }) => [name, count])
  const after = await writeBackup(restored, at('after.tar'))
  expect(counts(after.manifest.tables)).toEqual(expect.arrayContaining(counts(manifest.tables)))
}, 120_000)

async function copyWhatFits(tx: TransactionSql): Promise<void> {
  const present = new Map((await readTables(pool())).map((table) => [table.name, table.columns]))
  const tables = await readTables(tx)
  await withRowsAsTheyCome(
    tx,
    tables.map(({ name }) => name),
    async () => {
      for (const { name, columns } of tables) {
        const list = columns
          .filter((column) => present.get(name)?.includes(column))
          .map((column) => `"${column}"`)
        await tx.unsafe(`delete from "${name}"`)
        const rows = await copyOut(pool(), `copy "${name}" (${list}) to stdout`)
        await pipeline(rows, await tx.unsafe(`copy "${name}" (${list}) from stdin`).writable())
      }
    },
  )
}
