import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { directPool, pool } from '@/db/client'
import { migrate } from '@/db/migrate'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { prepare, serveBuild } from '../through-next'
import { makeUnits } from '../units'
import { othersLoad, versions } from '../versions'
import { longestSilence, signUnderLoad } from './load'
import { waitFor } from './processes'
import { allowed, linesOf, type Round, reportOf } from './report'
import { Stack } from './stack'
import { openStreams } from './streams'
import { verdictOn } from './verdict'

// npm run bench:ha: loses the primary twice while people sign, and counts.
const dir = path.resolve(import.meta.dirname, '../..')
const units = 4000
const viewers = 20
// Three databases and their folders take their time to go.
const lifetime = new Lifetime(60_000)

await lifetime.run(async () => {
  const busy = othersLoad()
  await buildIfStale(dir, lifetime.signal)
  console.log('Starting Postgres under Patroni, HAProxy and PgBouncer')
  const stack = await Stack.start((stop) => lifetime.onEnd(stop))
  const keys = await stack.folderOfKeys()
  const env = {
    DATABASE_URL: stack.pooledUrl,
    DATABASE_DIRECT_URL: stack.directUrl,
    DATABASE_PREPARE: '0',
    DATABASE_ROLE: (await migrate(stack.directUrl)) ?? '',
    DATA_DIR: keys,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    AUTH_TRUST_HOST: '1',
    LOG_LEVEL: 'silent',
  }
  Object.assign(process.env, env)
  lifetime.onEnd(() => Promise.all([pool().end({ timeout: 1 }), directPool().end({ timeout: 1 })]))

  console.log(`Preparing ${units} units`)
  const jobs = []
  const ready = await makeUnits(units)
  while (ready.length > 0) jobs.push(...(await Promise.all(ready.splice(0, 8).map(prepare))))
  const servers = await Promise.all([serveBuild(dir, env), serveBuild(dir, env)])
  for (const server of servers) lifetime.onEnd(server.stop)
  const ports = servers.map(({ port }) => port)
  const streams = openStreams(
    ports,
    jobs.slice(-viewers).map(({ cookie }) => cookie),
  )
  const load = signUnderLoad(jobs, ports)
  const checkpoints = keepCheckpoints(ports)

  await waitFor('những chữ ký đầu tiên', 60, async () => load.acknowledged.length > 100)
  const rounds: Round[] = []
  for (const whole of [true, false]) {
    await setTimeout(8_000)
    rounds.push(await loseThePrimary(whole, stack, { ports, load, streams }))
    console.log(rounds.at(-1))
  }
  await load.stop()
  await checkpoints.stop()
  await streams.stop()
  for (const refusal of load.refused) console.error(`Refused: ${refusal}`)

  const verdict = await verdictOn(load.acknowledged, checkpoints.kept)
  const header = [...(await versions()), busy]
  await writeFile(path.join(dir, 'bench/results-ha.md'), reportOf(rounds, verdict, header))
  console.log(linesOf(rounds, verdict).join('\n'))
  const faults = verdict.lost + verdict.doubled + verdict.findings + load.refused.length
  const sound = faults === 0 && rounds.every(({ signing, streams }) => Math.max(signing, streams) <= allowed)
  await lifetime.end(sound ? 0 : 1)
})

type Working = {
  ports: number[]
  load: ReturnType<typeof signUnderLoad>
  streams: ReturnType<typeof openStreams>
}

async function loseThePrimary(
  whole: boolean,
  stack: Stack,
  { ports, load, streams }: Working,
): Promise<Round> {
  const killedAt = Date.now()
  const { primary, standby } = await stack.killPrimary(whole)
  const promoted = await stack.primaryBut(primary)
  const promotion = Date.now() - killedAt
  const after = (port: number) =>
    load.acknowledged.find((one) => one.port === port && one.at > killedAt + promotion)?.at ?? 0
  const resumed = await waitFor('chữ ký ở mọi tiến trình sau khi thay', 60, async () => {
    const first = ports.map(after)
    return !first.includes(0) && Math.max(...first)
  })
  const heard = await waitFor('mọi bảng nghe được chữ ký sau khi thay', 60, async () =>
    streams.allHeardAfter(resumed),
  )
  stack.revive(primary)
  await stack.settled()
  const rejoined = Date.now() - killedAt
  const since = load.acknowledged.filter(({ at }) => at >= killedAt - 1000)
  return {
    killed: whole
      ? 'a whole member killed, as a machine that is gone'
      : 'its Postgres killed, Patroni left alive',
    promoted,
    promotedWasStandby: promoted === standby,
    promotion: promotion / 1000,
    silence: longestSilence(killedAt, load.acknowledged) / 1000,
    signing: (resumed - killedAt) / 1000,
    streams: (heard - killedAt) / 1000,
    rejoined: rejoined / 1000,
    retried: since.filter(({ tries }) => tries > 1).length,
  }
}

/** Copies the log's newest checkpoint every second, now from one process and now from another, as somebody outside would. */
function keepCheckpoints(ports: readonly number[]) {
  const kept: string[] = []
  let going = true
  const keeping = (async () => {
    for (let turn = 0; going; turn++, await setTimeout(1000)) {
      const address = `http://127.0.0.1:${ports[turn % ports.length]}/log/checkpoint`
      const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null)
      if (answer?.ok) kept.push(await answer.text())
    }
  })()
  const stop = async () => {
    going = false
    await keeping
  }
  return { kept, stop }
}
