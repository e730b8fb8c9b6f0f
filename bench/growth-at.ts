import { setTimeout } from 'node:timers/promises'
import { pool } from '@/db/client'
import { root } from '@/e2e/installation'
import { Lifetime } from '@/scripts/lifetime'
import { startDatabaseFor } from './database'
import { boardItems } from './growth/board'
import { logItems } from './growth/log'
import { hasJobs, holdSealing, postAt, prepare, serveBuild } from './through-next'
import { makeUnits, type ReadyUnit } from './units'
import { writerAt } from './writer'

/** What one item costs, in microseconds, as each of three rounds measured it. */
export type Growth = { signing: number[] } & Awaited<ReturnType<typeof boardItems>> &
  Awaited<ReturnType<typeof logItems>>

// Measures what an item costs in a province of BENCH_UNITS units, and tells it.
const rounds = 3
const last = { warmUp: 12, aRound: 16 }

const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(0))

await lifetime.run(async () => {
  const env = await startDatabaseFor(lifetime)
  const units = await makeUnits(Number(process.env.BENCH_UNITS))
  const waiting = last.warmUp + rounds * last.aRound
  await writerAt(units.slice(0, units.length - waiting), 32)
  await pool()`analyze`
  const growth: Growth = {
    signing: await signingItems(units.slice(-waiting), env),
    ...(await boardItems(rounds)),
    ...(await logItems(rounds)),
  }
  process.send!(growth)
  await lifetime.end(0)
})

async function signingItems(units: ReadyUnit[], env: Record<string, string>): Promise<number[]> {
  const server = await serveBuild(root, env)
  lifetime.onEnd(server.stop)
  while (!(await hasJobs())) await setTimeout(100)
  lifetime.onEnd(await holdSealing())
  const jobs: Awaited<ReturnType<typeof prepare>>[] = []
  for (const unit of units) jobs.push(await prepare(unit))
  await postAt(server, jobs.splice(0, last.warmUp), 1)
  const measured: number[] = []
  while (jobs.length > 0) measured.push((await postAt(server, jobs.splice(0, last.aRound), 1)).p50 * 1000)
  return measured
}
