import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { grantProgramRole } from './program-role'
import { withClient } from './with-client'

const migrationsFolder = path.resolve(import.meta.dirname, '../drizzle')

// 'ký giao ước' in no table of its own: an arbitrary number that only this program takes.
const migrationLock = 20221221

/**
 * Brings the database of `url` to the newest migration of ./drizzle (or of `folder`), as the owner that the URL names.
 * Processes that start together take turns; one that finds nothing to do returns at once, in silence. Answers the role
 * that the program serves as (`grantProgramRole`). Throws where the database began with other migrations than these.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string | null> {
  return withClient(url, async (sql) => {
    await sql`select pg_advisory_lock(${migrationLock})`
    await expectSameBeginning(sql, folder)
    await applyPending(drizzle(sql), { migrationsFolder: folder })
    return grantProgramRole(sql)
  })
}

/** A database of a newer release has these migrations and more, one of an older release fewer. */
async function expectSameBeginning(sql: Sql, folder: string): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`
  if (!table!.name) return
  const applied = await sql`select hash from drizzle.__drizzle_migrations order by created_at`
  const known = await knownMigrations(folder)
  if (applied.some(({ hash }, at) => known[at] && known[at] !== hash))
    throw new Error(
      'Cơ sở dữ liệu do một bản dựng trước bản phát hành đầu tiên tạo ra, không nâng cấp được. Với cơ sở dữ liệu kèm theo: npm run db:reset.',
    )
}

/** The migrations of this release in their order, each by its SHA-256 as the database remembers it. */
export async function knownMigrations(folder = migrationsFolder): Promise<string[]> {
  const { entries } = await readJournal(folder)
  const files = entries.map(({ tag }) => readFile(path.join(folder, `${tag}.sql`)))
  return (await Promise.all(files)).map((text) => createHash('sha256').update(text).digest('hex'))
}

/** Brings an empty database to where an earlier release had it: the first `count` migrations and no more. */
export async function migrateEarlier(url: string, count: number): Promise<void> {
  const { entries, ...journal } = await readJournal(migrationsFolder)
  const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-migrations-'))
  try {
    const earlier = entries.slice(0, count)
    await mkdir(path.join(folder, 'meta'))
    await writeFile(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: earlier }))
    for (const { tag } of earlier)
      await copyFile(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`))
    await withClient(url, (sql) => applyPending(drizzle(sql), { migrationsFolder: folder }))
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Journal = { entries: { tag: string }[] }

const readJournal = async (folder: string): Promise<Journal> =>
  JSON.parse(await readFile(path.join(folder, 'meta/_journal.json'), 'utf8'))
