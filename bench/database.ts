import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pool } from '@/db/client'
import { removeEmbedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import type { Lifetime } from '@/scripts/lifetime'

const name = 'bench'

/**
 * A durable Postgres of the bench's own, empty and migrated, with a log key of its own; this process and those that it
 * starts find both in their environment. `stop` ends it and leaves nothing behind.
 */
export async function startDatabase() {
  await removeEmbedded(name)
  const database = await startEmbedded({ name })
  await migrate(database.url)
  const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-bench-'))
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    AUTH_TRUST_HOST: '1',
  }
  const stop = async () => {
    await database.stop()
    delete process.env.DATA_DIR
    await removeEmbedded(name)
    await rm(folder, { recursive: true })
  }
  Object.assign(process.env, env)
  return { env, stop }
}

/** The same for as long as a command lives: `lifetime` ends it, and this process's connections before. */
export async function startDatabaseFor(lifetime: Lifetime): Promise<Record<string, string>> {
  const { env, stop } = await startDatabase()
  lifetime.onEnd(stop)
  lifetime.onEnd(() => pool().end())
  return env
}
