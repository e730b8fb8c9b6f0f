import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ISql, TransactionSql } from 'postgres'
import { type Pack, pack } from 'tar-stream'
import { withClient } from '../with-client'
import { fileOf, type Manifest } from './format'

/**
 * Writes a backup of the database of `url` to `file` (0600), as it is at one moment, whatever is written meanwhile. The
 * file appears whole or not at all, and none is overwritten. Answers its manifest and its own SHA-256 in hex.
 */
export async function writeBackup(
  url: string,
  file: string,
): Promise<{ manifest: Manifest; sha256: string }> {
  const folder = await mkdtemp(path.join(path.dirname(file), '.backup-'))
  try {
    const manifest = await withClient(
      url,
      (sql) => sql.begin('isolation level repeatable read read only', (tx) => spool(tx, folder)),
      { connection: { TimeZone: 'UTC', application_name: 'giao-uoc-backup' } },
    )
    const draft = path.join(folder, 'whole.tar')
    const tar = pack()
    const [sha256] = await Promise.all([hashedInto(draft, tar), addEntries(tar, folder, manifest)])
    await (await open(file, 'wx', 0o600)).close()
    await rename(draft, file)
    return { manifest, sha256 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function spool(tx: TransactionSql, folder: string): Promise<Manifest> {
  const tables: Manifest['tables'] = []
  const sequences: Manifest['sequences'] = []
  for (const table of await readTables(tx)) {
    tables.push(await spoolTable(tx, table, path.join(folder, table.name)))
    for (const { column, sequence } of table.identities) {
      const [row] = await tx.unsafe(
        `select case when is_called then last_value::text end as last from ${sequence}`,
      )
      sequences.push({ table: table.name, column, last: row!.last })
    }
  }
  const migrations = await tx`select hash from drizzle.__drizzle_migrations order by created_at`
  const [newest] = await tx`select note from log_checkpoint order by size desc limit 1`
  return {
    format: 'giao-uoc-backup/v1',
    madeAt: new Date().toISOString(),
    migrations: migrations.map(({ hash }) => hash),
    tables,
    sequences,
    checkpoint: newest?.note ?? null,
  }
}

/** A table of the program's, with the columns that hold rows (generated ones are made anew) and its own sequences. */
type Table = { name: string; columns: string[]; identities: { column: string; sequence: string }[] }

/** Every table in schema `public`; the job queue's are its own, and it finds what is due from these. */
export const readTables = (sql: ISql): Promise<Table[]> =>
  sql.unsafe<Table[]>(`
    select c.relname as name,
           array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
           coalesce(json_agg(json_build_object(
             'column', a.attname,
             'sequence', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname)
           )) filter (where a.attidentity <> ''), '[]') as identities
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r'
     group by n.nspname, c.relname order by c.relname`)

async function spoolTable(tx: TransactionSql, { name, columns }: Table, file: string) {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const copied = await copyOut(tx, `copy "${name}" (${list}) to stdout`)
  const sha256 = await hashedInto(file, copied, createGzip({ level: 6 }))
  const [{ rows }] = (await tx.unsafe(`select count(*)::int as rows from "${name}"`)) as [{ rows: number }]
  return { name, columns, rows, bytes: (await stat(file)).size, sha256 }
}

/**
 * What a COPY … TO STDOUT gives, as it comes. Where the last rows fill the stream and the end comes in the same packet,
 * postgres.js 3.4.9 leaves the connection paused for ever, so it is let go on once all is read.
 */
export async function copyOut(sql: ISql, statement: string): Promise<Readable> {
  const copied = await sql.unsafe(statement).readable()
  copied.once('end', () => copied._read(0))
  return copied
}

async function addEntries(tar: Pack, folder: string, manifest: Manifest): Promise<void> {
  const file = { mode: 0o600, mtime: new Date(manifest.madeAt) }
  tar.entry({ name: 'manifest.json', ...file }, `${JSON.stringify(manifest, null, 2)}\n`)
  for (const { name, bytes } of manifest.tables) {
    const entry = tar.entry({ name: fileOf(name), size: bytes, ...file })
    await pipeline(createReadStream(path.join(folder, name)), entry)
  }
  if (manifest.checkpoint) tar.entry({ name: 'checkpoint.txt', ...file }, manifest.checkpoint)
  tar.finalize()
}

/** Writes what comes, through `filters`, to a new file on disk; answers the SHA-256 of the file in hex. */
async function hashedInto(
  file: string,
  source: AsyncIterable<unknown>,
  ...filters: Transform[]
): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(piece, _, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  const written = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true })
  await pipeline([Readable.from(source), ...filters, hashing, written])
  return hash.digest('hex')
}
