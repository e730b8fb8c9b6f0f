import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { runScript } from '@/e2e/installation'
import { costOf } from '../cost'
import { signInAll } from '../sessions'
import { signEvenly } from './changes'
import { quantile } from './in-browser'
import type { Said } from './viewers'

/** The board's stream before `count` viewers while one unit a second signs, for as many seconds as there are units. */
export async function measureViewers(server: { port: number; pid: number }, count: number, codes: string[]) {
  const cookies = await signInAll('unit_head', count)
  const program = runScript('bench/board/viewers.ts', {})
  try {
    const memoryBefore = (await costOf(server.pid)).memory
    const answered = once(program, 'message') as Promise<[Said]>
    program.send({ open: { port: server.port, cookies } })
    await answered
    await setTimeout(10_000)
    const before = await costOf(server.pid)
    const began = Date.now()
    const commits = await signEvenly(codes, 1)
    await setTimeout(1_000)
    const after = await costOf(server.pid)
    const seconds = (Date.now() - began) / 1000

    const reported = once(program, 'message') as Promise<[Said]>
    program.send({ report: true })
    const [said] = await reported
    const arrivals = 'arrivals' in said ? said.arrivals : {}
    const whole = commits.filter(({ code }) => arrivals[code]?.viewers === cookies.length)
    const delays = whole.map(({ code, at }) => arrivals[code]!.last - at).sort((one, other) => one - other)
    return {
      viewers: cookies.length,
      events: commits.length,
      missed: commits.length - whole.length,
      last50: quantile(delays, 0.5),
      last95: quantile(delays, 0.95),
      memory: (before.memory - memoryBefore) / cookies.length,
      cpu: (after.cpu - before.cpu) / seconds,
    }
  } finally {
    program.kill()
  }
}
