import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { loadProvince } from '@/bench/province/load'
import { unitOf } from '@/bench/province/names'
import { root } from '@/e2e/installation'
import { hashPassword } from '@/lib/password'
import type { Part } from './part'
import { cookieOf } from './posting-sign-in'
import { row } from './row'
import { evenly, password, rush, shareDuring, verifyingAlone } from './sign-in-load'
import { serveBuild } from './through-next'

const aMinute = 500
const idleSeconds = 4
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

    const [alone, idle]: [number[], number[]] = [[], []]
    const paced: Awaited<ReturnType<typeof evenly>>[] = []
    const rushes: Awaited<ReturnType<typeof rush>>[] = []
    for (let round = 0; round < rounds; round++) {
      idle.push((await shareDuring(server.pid, () => setTimeout(idleSeconds * 1000))) * 100)
      alone.push(await verifyingAlone())
      paced.push(await evenly(baseUrl, server.pid, sized(sizes.signIns), aMinute))
      rushes.push(await rush(baseUrl, sizes.rush, sizes.signIns))
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
        { what: 'CPU of the server while nobody asks, of one core', rounds: idle, unit: '%' },
        { what: 'CPU of verifying a password alone', rounds: alone, unit: 'ms' },
        { what: 'signed in within, the slowest of twenty', rounds: paced.map(({ p95 }) => p95), unit: 'ms' },
        { what: `of ${sizes.rush} in the rush, signed in`, rounds: rushes.map(({ done }) => done), unit: '' },
      ],
    }
  },
}
