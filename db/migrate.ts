import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { grantProgramRole } from './program-role'

const migrationsFolder = path.resolve(import.meta.dirname, '../drizzle')

// 'ký giao ước' in no table of its own: an arbitrary number that only this program takes.
const migrationLock = 20221221

/**
 * Brings the database of `url` to the newest migration of ./drizzle, as the owner that the URL names.
 * Processes that start together take turns; one that finds nothing to do returns at once, in silence. Answers the role
 * that the program serves as (`grantProgramRole`).
 */
export async function migrate(url: string): Promise<string | null> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await applyPending(drizzle(sql), { migrationsFolder })
    return await grantProgramRole(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
