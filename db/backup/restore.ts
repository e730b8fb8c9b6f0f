import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Sql, TransactionSql } from 'postgres'
import { knownMigrations, migrate, migrateEarlier } from '../migrate'
import { withClient } from '../with-client'
import { BackupError, type Manifest } from './format'
import { checkBackup, eachTable } from './read'

/**
 * Puts the backup in `file` into the empty database of `url`, as its owner, and migrates it on to this release. The
 * file is checked whole, every hash of it, before anything is written; the rows come in one transaction. Throws
 * BackupError.
 */
export async function restoreBackup(url: string, file: string): Promise<Manifest> {
  const handle = await open(file)
  try {
    const manifest = await checkBackup(handle)
    await expectOurs(manifest.migrations)
    await withClient(url, expectEmpty)
    await migrateEarlier(url, manifest.migrations.length)
    await withClient(url, (sql) => sql.begin((tx) => fill(tx, handle, manifest)), {
      connection: { TimeZone: 'UTC' },
    })
    await migrate(url)
    return manifest
  } finally {
    await handle.close()
  }
}

async function expectOurs(migrations: string[]): Promise<void> {
  const known = await knownMigrations()
  if (migrations.some((hash, at) => hash !== known[at]))
    throw new BackupError(
      'Bản sao lưu do một bản phát hành khác (mới hơn) tạo ra; hãy khôi phục bằng đúng bản phát hành đó hoặc mới hơn.',
    )
}

async function expectEmpty(sql: Sql): Promise<void> {
  const [found] = await sql`select 1 from pg_tables where schemaname = 'public' limit 1`
  if (found)
    throw new BackupError(
      'Cơ sở dữ liệu đích không trống. Hãy tạo cơ sở dữ liệu mới (với cơ sở dữ liệu kèm theo: npm run db:reset).',
    )
}

async function fill(tx: TransactionSql, file: FileHandle, manifest: Manifest): Promise<void> {
  const names = manifest.tables.map(({ name }) => name)
  await withRowsAsTheyCome(tx, names, () =>
    eachTable(file, manifest, async ({ name, columns, rows }, content) => {
      // What migrations put there themselves.
      await tx.unsafe(`delete from "${name}"`)
      const list = columns.map((column) => `"${column}"`).join(', ')
      const copied = await tx.unsafe(`copy "${name}" (${list}) from stdin`).writable()
      await pipeline(content, createGunzip(), copied)
      const [{ count }] = (await tx.unsafe(`select count(*)::int as count from "${name}"`)) as [
        { count: number },
      ]
      if (count !== rows) throw new BackupError(`Bảng ${name}: có ${count} hàng, bản sao lưu ghi ${rows}.`)
    }),
  )
  for (const { table, column, last } of manifest.sequences)
    if (last)
      await tx`select setval(pg_get_serial_sequence(${`public.${table}`}, ${column}), ${last}::bigint)`
}

/** Lets `work` write rows as they once were: no trigger acts on them, references are checked when all are there. */
export async function withRowsAsTheyCome(
  tx: TransactionSql,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  await tx`select set_config('app.actor', 'system:restore', true)`
  const references = await tx<Reference[]>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`
  for (const { table, name } of references) await tx.unsafe(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) await tx.unsafe(`alter table "${table}" disable trigger user`)
  await work()
  for (const { table, name, definition } of references)
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`)
  for (const table of tables) await tx.unsafe(`alter table "${table}" enable trigger user`)
}

type Reference = { table: string; name: string; definition: string }
