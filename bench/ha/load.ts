import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { prepare } from '../through-next'

type Signing = Awaited<ReturnType<typeof prepare>>

/** A signature that somebody was told of by `port`: `at` in milliseconds of the clock, `tries` how often it was asked for. */
export type Acknowledged = { at: number; port: number; idempotencyKey: string; code: string; tries: number }

const clients = 8
const pace = 150
const retryAfter = 200
const patience = 5_000

/**
 * People who sign one after the other, each asking again, at the next process, with the same body and so the same
 * idempotency key, until told that it is signed. `stop` lets the ones at it finish.
 */
export function signUnderLoad(jobs: Signing[], ports: readonly number[]) {
  const acknowledged: Acknowledged[] = []
  const refused: string[] = []
  let going = true
  const client = async (at: number) => {
    while (going) {
      const job = jobs.shift()
      if (!job) throw new Error('more units are needed: all have signed')
      for (let tries = 1; ; tries++) {
        const port = ports[(at + tries) % ports.length]!
        const answer = await post(port, job).catch(() => null)
        const idempotencyKey: string = JSON.parse(job.body).idempotencyKey
        if (answer?.status === 200) {
          const { code } = JSON.parse(answer.body)
          acknowledged.push({ at: Date.now(), port, idempotencyKey, code, tries })
          break
        }
        if (answer && answer.status < 500 && answer.status !== 429) {
          refused.push(`${answer.status} ${answer.body}`)
          break
        }
        await setTimeout(retryAfter)
      }
      await setTimeout(pace)
    }
  }
  const running = Promise.all(Array.from({ length: clients }, (_, at) => client(at)))
  const stop = async () => {
    going = false
    await running
  }
  running.catch(() => {})
  return { acknowledged, refused, stop }
}

/** The longest time after `began` in which nobody was told of a signature, in milliseconds. */
export function longestSilence(began: number, acknowledged: readonly Acknowledged[]): number {
  const after = acknowledged.map(({ at }) => at).filter((at) => at > began)
  const times = [began, ...after.sort((one, other) => one - other)]
  return Math.max(...times.slice(1).map((at, before) => at - times[before]!))
}

const post = (port: number, { path, cookie, body }: Signing) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const headers = {
      cookie,
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const options = { host: '127.0.0.1', port, path, method: 'POST', headers, timeout: patience }
    const asked = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.once('error', reject)
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      )
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', reject).end(body)
  })
