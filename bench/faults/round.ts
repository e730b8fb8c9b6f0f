import { setTimeout as sleep } from 'node:timers/promises'
import { prepare } from '@/bench/through-next'
import { makeUnits, type ReadyUnit } from '@/bench/units'
import { pool } from '@/db/client'
import { startGround } from './ground'
import { harm, type Kind, type Scene } from './kinds'
import { CuttingProxy } from './proxy'
import { KillableServer } from './servers'
import { type Acknowledged, type Misled, post, sign } from './signer'
import { judge, type Verdict } from './verdict'

export type Round = Verdict & {
  /** How many faults of each kind happened. */
  happened: Partial<Record<Kind, number>>
  acknowledged: number
  attempts: number
  misled: Misled[]
  unanswered: number
  recoveries: number[]
}

/** The faults in their order; `verbose` lets the servers say what they meet. */
export type Wish = { plan: Kind[]; verbose: boolean }

const atOnce = 4
const processes = 2

/** One database with two processes of the production server over it, hurt by `plan` one fault after another. */
export async function runRound(
  { plan, verbose }: Wish,
  onEnd: (step: () => unknown) => void,
  onFault: (done: number) => void,
): Promise<Round> {
  const ground = await startGround(plan.includes('disk_full'))
  onEnd(ground.stop)
  Object.assign(process.env, ground.env)
  onEnd(() => pool().end({ timeout: 1 }))
  const proxy = await CuttingProxy.start(Number(ground.url.port))
  onEnd(() => proxy.stop())
  const throughProxy = new URL(ground.url)
  throughProxy.port = String(proxy.port)
  const env = { ...ground.env, DATABASE_URL: throughProxy.href }
  const servers = Array.from({ length: processes }, () => new KillableServer(env, verbose))
  const supply = await makeUnits(plan.length * atOnce)
  onEnd(() => Promise.all(servers.map((server) => server.stop())))
  await Promise.all(servers.map((server) => server.start()))
  return hurt(plan, supply, { ground, proxy, servers, verbose }, onFault)
}

async function hurt(
  plan: Kind[],
  supply: ReadyUnit[],
  scene: Scene,
  onFault: (done: number) => void,
): Promise<Round> {
  const acknowledged: Acknowledged[] = []
  const misled: Misled[] = []
  const happened: Round['happened'] = {}
  const outside: string[] = []
  let unanswered = 0
  const addresses = () => scene.servers.map(({ address }) => address)

  for (const [done, kind] of plan.entries()) {
    const began = performance.now()
    const units = supply.splice(0, atOnce)
    const prepared = await patiently(() => Promise.all(units.map(prepare)))
    const batch: Promise<unknown>[] = []
    const settle = async (unit: ReadyUnit, at: number) => {
      const outcome = await sign(unit, prepared[at]!, addresses)
      if ('acknowledged' in outcome) acknowledged.push(outcome.acknowledged)
      else if ('misled' in outcome) misled.push(outcome.misled)
      else unanswered += 1
    }
    const press = () => {
      batch.push(...units.map(settle))
      if (kind === 'one_key_twice')
        batch.push(...addresses().flatMap((address) => prepared.map((one) => post(address, one))))
    }
    if (await harm(kind, scene, press)) happened[kind] = (happened[kind] ?? 0) + 1
    await Promise.all(batch)
    if (done % 10 === 9) outside.push(await checkpointOf(scene))
    if (scene.verbose) console.log(`${kind}: ${Math.round(performance.now() - began)} ms`)
    onFault(done + 1)
  }
  await Promise.all(scene.servers.map(({ up }) => up))
  misled.push(...(await askedAgain(acknowledged.slice(-60), scene.servers)))
  outside.push(await checkpointOf(scene))
  return {
    ...(await patiently(() => judge(acknowledged, outside))),
    happened,
    acknowledged: acknowledged.length,
    attempts: acknowledged.reduce((sum, { attempts }) => sum + attempts, 0),
    misled,
    unanswered,
    recoveries: scene.servers.flatMap(({ recoveries }) => recoveries),
  }
}

/** Each process gives the same code to the same key, whenever it is asked. */
async function askedAgain(acknowledged: Acknowledged[], servers: KillableServer[]): Promise<Misled[]> {
  const wrong: Misled[] = []
  for (const { unit, prepared, code } of acknowledged) {
    for (const { address } of servers) {
      const answer = await patiently(async () => {
        const answer = await post(address, prepared)
        if (!answer || answer.status >= 500 || answer.status === 429) throw new Error(`${answer?.status}`)
        return answer
      })
      if (answer.status !== 200 || JSON.parse(answer.text).code !== code)
        wrong.push({ unit, status: answer.status, answer: answer.text })
    }
  }
  return wrong
}

/** What a stranger would have copied off the machine at this moment. */
const checkpointOf = ({ servers }: Scene): Promise<string> =>
  patiently(async () => {
    const response = await fetch(`${servers[0]!.address}/log/checkpoint`)
    if (!response.ok) throw new Error(`the checkpoint is answered with ${response.status}`)
    return response.text()
  })

/** The harness's own connections are cut by the faults too. */
async function patiently<T>(work: () => Promise<T>, tried = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (tried === 100) throw error
    await sleep(100)
    return patiently(work, tried + 1)
  }
}
