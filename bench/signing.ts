import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pool } from '@/db/client'
import { root } from '@/e2e/installation'
import { hashPassword, verifyPassword } from '@/lib/password'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { startDatabase } from './database'
import { buildEmpty } from './empty'
import { loadOf } from './load'
import { type Round, reportOf } from './report'
import { hasJobs, holdSealing, postAt, prepare, type Server, serveBuild } from './through-next'
import { makeUnits, type ReadyUnit } from './units'
import { othersLoad, versions } from './versions'
import { countFsyncs, unchainedAt, writerAt } from './writer'

// npm run bench: the signing rows of the goals, each against its yardstick, in one run. Writes bench/results.md.
const rounds = 3
const sizes = { writer: 1_000, oneByOne: 300, next: 400, empty: 2_000 }
const aRound = 4 * sizes.writer + sizes.oneByOne + sizes.next

const lifetime = new Lifetime()

await lifetime.run(async () => {
  const before = othersLoad()
  await buildIfStale(root, lifetime.signal)
  const emptyDir = await buildEmpty(lifetime.signal)
  const { env, stop } = await startDatabase()
  lifetime.onEnd(stop)
  lifetime.onEnd(() => pool().end())

  const supply = (await makeUnits(rounds * aRound + sizes.next)).values()
  const take = (count: number) => Array.from({ length: count }, () => supply.next().value as ReadyUnit)
  await pool()`analyze`

  const product = await serveBuild(root, env)
  lifetime.onEnd(product.stop)
  const empty = await serveBuild(emptyDir, env)
  lifetime.onEnd(empty.stop)
  while (!(await hasJobs())) await setTimeout(100)
  const releaseSealing = await holdSealing()
  lifetime.onEnd(releaseSealing)

  await throughNext(product, empty, take(sizes.next))
  const measured: Round[] = []
  for (let round = 1; round <= rounds; round++) {
    console.log(`Lượt đo ${round}/${rounds}…`)
    measured.push({
      ...(await writerAlone(take)),
      ...(await throughNext(product, empty, take(sizes.next))),
      password: await passwordCost(),
    })
  }
  const report = reportOf(measured, [...(await versions()), before])
  await writeFile(path.join(root, 'bench/results.md'), report)
  console.log(report)
  await lifetime.end(0)
})

async function writerAlone(take: (count: number) => ReadyUnit[]): Promise<Round> {
  const unchained32 = await unchainedAt(take(sizes.writer), 32)
  const before = await countFsyncs()
  const writer32 = await writerAt(take(sizes.writer), 32)
  const fsyncs = ((await countFsyncs()) - before) / sizes.writer
  const unchained128 = await unchainedAt(take(sizes.writer), 128)
  const writer128 = await writerAt(take(sizes.writer), 128)
  const oneByOne = await writerAt(take(sizes.oneByOne), 1)
  return {
    unchained32: unchained32.perSecond,
    writer32: writer32.perSecond,
    fsyncs,
    unchained128: unchained128.perSecond,
    writer128: writer128.perSecond,
    oneByOne: oneByOne.perSecond,
  }
}

async function throughNext(product: Server, empty: Server, units: ReadyUnit[]): Promise<Round> {
  const jobs: Awaited<ReturnType<typeof prepare>>[] = []
  for (const unit of units) jobs.push(await prepare(unit))
  const repeated = Array.from({ length: sizes.empty }, (_, at) => jobs[at % jobs.length]!)
  const empty32 = await postAt(empty, repeated, 32, '/api/empty')
  const next32 = await postAt(product, jobs, 32)
  return { empty32: empty32.perSecond, next32: next32.perSecond, nextP99: next32.p99 }
}

async function passwordCost(): Promise<number> {
  const stored = await hashPassword('bench')
  const times = await loadOf(Array(9).fill(stored), 1, (hash) => verifyPassword(hash, 'bench'))
  return times.p50
}
