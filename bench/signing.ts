import { setTimeout } from 'node:timers/promises'
import { pool } from '@/db/client'
import { root } from '@/e2e/installation'
import { hashPassword, verifyPassword } from '@/lib/password'
import { emptyDir } from './empty'
import { loadOf } from './load'
import type { Part } from './part'
import { how, type Round, rowsOf } from './signing-rows'
import { hasJobs, holdSealing, postAt, prepare, type Server, serveBuild } from './through-next'
import { makeUnits, type ReadyUnit } from './units'
import { countFsyncs, unchainedAt, writerAt } from './writer'

const sizes = { writer: 1_000, oneByOne: 300, next: 400, empty: 2_000 }

/** Signing against its yardsticks: the log's writer by itself, and the route that a signer's page calls. */
export const signing: Part = {
  title: 'Signing',
  how,
  async measure({ rounds, sized, lifetime, startDatabase }) {
    const counts = {
      writer: sized(sizes.writer),
      oneByOne: sized(sizes.oneByOne),
      next: sized(sizes.next),
      empty: sized(sizes.empty),
    }
    const aRound = 4 * counts.writer + counts.oneByOne + counts.next
    const env = await startDatabase()
    const supply = (await makeUnits(rounds * aRound + counts.next)).values()
    const take = (count: number) => Array.from({ length: count }, () => supply.next().value as ReadyUnit)
    await pool()`analyze`

    const product = await serveBuild(root, env)
    lifetime.onEnd(product.stop)
    const empty = await serveBuild(emptyDir, env)
    lifetime.onEnd(empty.stop)
    while (!(await hasJobs())) await setTimeout(100)
    lifetime.onEnd(await holdSealing())

    await throughNext(product, empty, take(counts.next), counts.empty)
    const measured: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      console.log(`Lượt đo ${round}/${rounds}…`)
      measured.push({
        ...(await writerAlone(take, counts)),
        ...(await throughNext(product, empty, take(counts.next), counts.empty)),
        password: await passwordCost(),
      })
    }
    return rowsOf(measured)
  },
}

async function writerAlone(take: (count: number) => ReadyUnit[], counts: typeof sizes) {
  const unchained32 = await unchainedAt(take(counts.writer), 32)
  const before = await countFsyncs()
  const writer32 = await writerAt(take(counts.writer), 32)
  const fsyncs = ((await countFsyncs()) - before) / counts.writer
  const unchained128 = await unchainedAt(take(counts.writer), 128)
  const writer128 = await writerAt(take(counts.writer), 128)
  const oneByOne = await writerAt(take(counts.oneByOne), 1)
  return {
    unchained32: unchained32.perSecond,
    writer32: writer32.perSecond,
    fsyncs,
    unchained128: unchained128.perSecond,
    writer128: writer128.perSecond,
    oneByOne: oneByOne.perSecond,
  }
}

async function throughNext(product: Server, empty: Server, units: ReadyUnit[], emptyPosts: number) {
  const jobs: Awaited<ReturnType<typeof prepare>>[] = []
  for (const unit of units) jobs.push(await prepare(unit))
  const repeated = Array.from({ length: emptyPosts }, (_, at) => jobs[at % jobs.length]!)
  const empty32 = await postAt(empty, repeated, 32, '/api/empty')
  const next32 = await postAt(product, jobs, 32)
  return { empty32: empty32.perSecond, next32: next32.perSecond, nextP99: next32.p99 }
}

async function passwordCost(): Promise<number> {
  const stored = await hashPassword('bench')
  const times = await loadOf(Array(9).fill(stored), 1, (hash) => verifyPassword(hash, 'bench'))
  return times.p50
}
