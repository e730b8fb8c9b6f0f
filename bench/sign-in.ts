import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { loadProvince } from '@/db/seed/province/load'
import { unitOf } from '@/db/seed/province/names'
import { root } from '@/e2e/installation'
import { hashPassword, verifyPassword } from '@/lib/password'
import { costOf } from './cost'
import type { Part } from './part'
import { cookieOf, pageToken, postSignIn } from './posting-sign-in'
import { row } from './row'
import { serveBuild } from './through-next'

const password = 'bench-0123456789'
const aMinute = 500
const sizes = { signIns: 170, rush: 300 }

/** Signing in by password at the pace of a hall that fills, and all in one rush. */
export const signIn: Part = {
  title: 'Signing in',
  how: `${aMinute} a minute, evenly, each by the two requests that the page sends (its token, then name and password), with accounts of
their own and passwords as the product keeps them (argon2id, 46 MiB, one pass). CPU is all that the server's process uses
meanwhile. In the rush ${sizes.rush} passwords come at one moment: so many as run at once are counted inside the server, 64 more wait
in line, and who comes beyond is asked to come again.`,
  async measure({ rounds, sized, lifetime, startDatabase }) {
    const env = await startDatabase()
    await loadProvince(env.DATABASE_URL!, {
      units: sizes.signIns,
      targets: 0,
      passwordHash: await hashPassword(password),
    })
    const counter = path.join(root, 'bench/count-verifications.cjs')
    const server = await serveBuild(root, {
      ...env,
      NODE_OPTIONS: `--require ${counter}`,
      LOG_LEVEL: 'error',
    })
    lifetime.onEnd(server.stop)
    let mostAtOnce = 0
    server.program.on('message', (told: { verificationsAtOnce: number }) => {
      mostAtOnce = told.verificationsAtOnce
    })
    const baseUrl = `http://127.0.0.1:${server.port}`
    for (let at = 0; at < 20; at++) await cookieOf(baseUrl, unitOf(at).code, password)

    const alone: number[] = []
    const paced: Awaited<ReturnType<typeof evenly>>[] = []
    const rushes: Awaited<ReturnType<typeof rush>>[] = []
    for (let round = 0; round < rounds; round++) {
      alone.push(await verifyingAlone())
      paced.push(await evenly(baseUrl, server.pid, sized(sizes.signIns)))
      rushes.push(await rush(baseUrl, sizes.rush))
    }
    return {
      rows: [
        row(
          `${aMinute} sign-ins a minute, of one core`,
          paced.map(({ share }) => share * 100),
          { atMost: 15 },
          '%',
          'the verification alone is given below; the rest is two requests through Next and next-auth, and the row of the session',
        ),
        row(`verifications at once, of ${sizes.rush} asked for`, [mostAtOnce], { atMost: 2 }, ''),
        row(
          'the rush beyond that, asked to come again (429)',
          rushes.map(({ busy }) => busy),
          { atLeast: 1 },
          '',
        ),
        row(
          'answers in the rush that are neither 200 nor 429',
          rushes.map(({ others }) => others),
          { atMost: 0 },
          '',
        ),
      ],
      figures: [
        { what: 'CPU of the server a sign-in', rounds: paced.map(({ each }) => each * 1000), unit: 'ms' },
        { what: 'CPU of verifying a password alone', rounds: alone, unit: 'ms' },
        { what: 'signed in within, the slowest of twenty', rounds: paced.map(({ p95 }) => p95), unit: 'ms' },
        { what: `of ${sizes.rush} in the rush, signed in`, rounds: rushes.map(({ done }) => done), unit: '' },
      ],
    }
  },
}

async function verifyingAlone(): Promise<number> {
  const stored = await hashPassword(password)
  const before = process.cpuUsage()
  for (let at = 0; at < 20; at++) await verifyPassword(stored, password)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / 20
}

async function evenly(baseUrl: string, pid: number, count: number) {
  const before = await costOf(pid)
  const began = Date.now()
  const times: Promise<number>[] = []
  for (let at = 0; at < count; at++) {
    await setTimeout(Math.max(0, began + (at * 60_000) / aMinute - Date.now()))
    times.push(timed(() => cookieOf(baseUrl, unitOf(at).code, password)))
  }
  const sorted = (await Promise.all(times)).sort((one, other) => one - other)
  const cpu = (await costOf(pid)).cpu - before.cpu
  const seconds = (Date.now() - began) / 1000
  return { share: cpu / seconds, each: cpu / count, p95: sorted[Math.floor(count * 0.95)]! }
}

async function rush(baseUrl: string, count: number) {
  const token = await pageToken(baseUrl)
  const answers = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      postSignIn(baseUrl, token, unitOf(at % sizes.signIns).code, password),
    ),
  )
  const of = (status: number) => answers.filter((answer) => answer.status === status).length
  const [done, busy] = [of(200), of(429)]
  return { done, busy, others: count - done - busy }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
