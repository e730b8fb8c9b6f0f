import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'

// Runs before each *.db.test.ts: the file gets a migrated, empty database of its own, and `db()` and
// `transaction()` of db/client reach it like the application does. See tests/database.ts.
const templateUrl = inject('templateUrl')
const template = new URL(templateUrl).pathname.slice(1)
const name = `test_${randomBytes(6).toString('hex')}`

async function onServer(statement: string): Promise<void> {
  const url = new URL(templateUrl)
  url.pathname = '/postgres'
  const sql = postgres(url.href, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement).finally(() => sql.end())
}

await onServer(`create database ${name} template ${template}`)
const url = new URL(templateUrl)
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url')

afterAll(async () => {
  const { pool } = await import('@/db/client')
  await pool().end({ timeout: 1 })
  // An autovacuum at work in it may keep it; it ends with the server.
  await onServer(`drop database ${name} with (force)`).catch(() => {})
})
