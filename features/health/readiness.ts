import { pool } from '@/db/client'
import journal from '@/drizzle/meta/_journal.json'
import { liveBoard } from '@/features/board/live'
import { log } from '@/lib/logger'
import { clockSkew } from './queries'
import { mostSkew } from './trouble'

export type Readiness = { ready: boolean; checks: Record<keyof typeof checks, boolean> }

const patience = 2_000
const repeatedFor = 1_000

const checks = {
  database: async () => (await pool()`select 1`).length === 1,
  /** The database has every migration that this build knows; a newer one, during an upgrade, serves it too. */
  migrations: async () => {
    const [applied] = await pool()<{ newest: string | null }[]>`
      select max(created_at) as newest from drizzle.__drizzle_migrations`
    return Number(applied!.newest ?? 0) >= Math.max(...journal.entries.map(({ when }) => when))
  },
  /** What happens in the database reaches the boards of this process. */
  listener: async () => (await liveBoard()).hears(patience),
  clock: async () => Math.abs(await clockSkew()) <= mostSkew,
}

let last: { at: number; answer: Promise<Readiness> } | undefined

/** Whether this process can serve now. Asked again within a second it answers the same, whoever asks. */
export function readiness(now = Date.now()): Promise<Readiness> {
  if (!last || now - last.at >= repeatedFor) last = { at: now, answer: look() }
  return last.answer
}

async function look(): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await passes(name, check)] as const),
  )
  return {
    ready: results.every(([, passed]) => passed),
    checks: Object.fromEntries(results) as Readiness['checks'],
  }
}

/** Why a check fails is logged, and never in the answer. */
async function passes(name: string, check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience + 500)
  })
  try {
    const passed = await Promise.race([check(), late])
    if (!passed) log.warn('readiness.refused', { check: name })
    return passed
  } catch (error) {
    log.error('readiness.failed', error, { check: name })
    return false
  } finally {
    clearTimeout(timer)
  }
}
