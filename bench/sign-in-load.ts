import { setTimeout } from 'node:timers/promises'
import { unitOf } from '@/bench/province/names'
import { hashPassword, verifyPassword } from '@/lib/password'
import { costOf } from './cost'
import { cookieOf, pageToken, postSignIn } from './posting-sign-in'

/** Of every account. */
export const password = 'bench-0123456789'

/** What a process uses of one core while `work` is done. */
export async function shareDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const [before, began] = [await costOf(pid), Date.now()]
  await work()
  return ((await costOf(pid)).cpu - before.cpu) / ((Date.now() - began) / 1000)
}

/** The CPU of verifying a password, in milliseconds. */
export async function verifyingAlone(): Promise<number> {
  const stored = await hashPassword(password)
  const before = process.cpuUsage()
  for (let at = 0; at < 20; at++) await verifyPassword(stored, password)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / 20
}

/** Has `count` units sign in at the pace of `aMinute`; what that costs the server's process, and how long it takes them. */
export async function evenly(baseUrl: string, pid: number, count: number, aMinute: number) {
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

/** Has `count` passwords of as many as `units` accounts come at one moment. */
export async function rush(baseUrl: string, count: number, units: number) {
  const token = await pageToken(baseUrl)
  const answers = await Promise.all(
    Array.from({ length: count }, (_, at) => postSignIn(baseUrl, token, unitOf(at % units).code, password)),
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
