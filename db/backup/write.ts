import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres, { type TransactionSql } from 'postgres'
import { copyOut } from './copy-out'
import { fileOf, type Manifest } from './format'
import { readTables, type Table } from './tables'
import { tarEnd, tarHeader, tarPadding } from './tar'

/**
 * Writes a backup of the database of `url` to `file` (0600), as it is at one moment, whatever is written meanwhile. The
 * file appears whole or not at all, and none is overwritten. Answers its manifest and its own SHA-256 in hex.
 */
export async function writeBackup(
  url: string,
  file: string,
): Promise<{ manifest: Manifest; sha256: string }> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', application_name: 'giao-uoc-backup' },
  })
  const folder = await mkdtemp(path.join(path.dirname(file), '.backup-'))
  try {
    const manifest = await sql.begin('isolation level repeatable read read only', (tx) => spool(tx, folder))
    const draft = path.join(folder, 'whole.tar')
    const sha256 = await pack(draft, folder, manifest)
    await (await open(file, 'wx', 0o600)).close()
    await rename(draft, file)
    return { manifest, sha256 }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await sql.end({ timeout: 5 })
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

async function spoolTable(tx: TransactionSql, { name, columns }: Table, file: string) {
  const hash = createHash('sha256')
  const counted = new Transform({
    transform(piece, _, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  const list = columns.map((column) => `"${column}"`).join(', ')
  const copied = await copyOut(tx, `copy "${name}" (${list}) to stdout`)
  await pipeline(
    copied,
    createGzip({ level: 6 }),
    counted,
    createWriteStream(file, { mode: 0o600, flags: 'wx' }),
  )
  const [{ rows }] = (await tx.unsafe(`select count(*)::int as rows from "${name}"`)) as [{ rows: number }]
  return { name, columns, rows, bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

async function pack(draft: string, folder: string, manifest: Manifest): Promise<string> {
  const tar = await open(draft, 'wx', 0o600)
  const hash = createHash('sha256')
  const made = new Date(manifest.madeAt)
  const add = async (bytes: Buffer) => {
    hash.update(bytes)
    await writeAll(tar, bytes)
  }
  const addText = async (name: string, text: string) => {
    const bytes = Buffer.from(text)
    await add(tarHeader(name, bytes.length, made))
    await add(Buffer.concat([bytes, tarPadding(bytes.length)]))
  }
  try {
    await addText('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
    for (const { name, bytes } of manifest.tables) {
      await add(tarHeader(fileOf(name), bytes, made))
      for await (const piece of createReadStream(path.join(folder, name))) await add(piece)
      await add(tarPadding(bytes))
    }
    if (manifest.checkpoint) await addText('checkpoint.txt', manifest.checkpoint)
    await add(tarEnd)
    await tar.sync()
  } finally {
    await tar.close()
  }
  return hash.digest('hex')
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}
