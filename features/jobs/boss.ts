import PgBoss from 'pg-boss'
import postgres from 'postgres'
import { directUrl } from '@/db/client'
import { log } from '@/lib/logger'

/** pg-boss over connections of its own, so that jobs never wait for people nor people for jobs. */
export type Jobs = {
  boss: PgBoss
  /** Hears `channel` until the end; `onConnect` is for what was said while no connection listened. */
  listen: (channel: string, onWord: (payload: string) => void, onConnect: () => void) => Promise<void>
  /** Does `work` while no other process does the same for `key`; false, and nothing done, where another one is at it. */
  alone: (key: string, work: () => Promise<void>) => Promise<boolean>
  close: () => Promise<void>
}

// pg-boss hands over JSON now as a value and now as text; both arrive as what they are.
const json = {
  to: 114,
  from: [114, 3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text),
}

/** Connects, and makes what is missing of pg-boss's tables and of `queue`. Throws when the database does. */
export async function openJobs(queue: string): Promise<Jobs> {
  const sql = postgres(directUrl(), {
    // pg-boss sends transactions as one text, which postgres.js takes on a single connection only.
    max: 1,
    onnotice: () => {},
    types: { json },
    backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 2),
    connection: { application_name: 'giao-uoc-jobs', TimeZone: 'UTC' },
  })
  const executeSql = async (text: string, values: unknown[] = []) => {
    const rows = await sql.unsafe(text, values.map((value) => value ?? null) as never[])
    return { rows: [...rows], rowCount: rows.count }
  }
  const boss = new PgBoss({ db: { executeSql }, schedule: false, maintenanceIntervalSeconds: 60 })
  boss.on('error', (error) => log.error('jobs.failed', error))
  const close = async () => {
    await boss.stop({ graceful: false })
    await sql.end({ timeout: 1 })
  }
  try {
    // pg-boss leaves a transaction aborted, or deadlocks, where two make their tables at once.
    await sql`select pg_advisory_lock(hashtext('giao-uoc-jobs'))`
    await boss.start()
    // Of jobs with one key only one waits at a time.
    await boss.createQueue(queue, { name: queue, policy: 'short' })
    await sql`select pg_advisory_unlock(hashtext('giao-uoc-jobs'))`
  } catch (error) {
    await close()
    throw error
  }
  const listen: Jobs['listen'] = async (...hearing) => {
    await sql.listen(...hearing)
  }
  // The lock ends with its process, as the lease of a job does not.
  const alone: Jobs['alone'] = async (key, work) => {
    const [{ mine } = { mine: false }] = await sql<{ mine: boolean }[]>`
      select pg_try_advisory_lock(hashtext(${queue}), hashtext(${key})) as mine`
    if (!mine) return false
    try {
      await work()
      return true
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${queue}), hashtext(${key}))`
    }
  }
  return { boss, listen, alone, close }
}
