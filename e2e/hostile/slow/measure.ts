import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** The server that is tried: where it answers, and the process that does. */
export type Tried = { baseUrl: string; port: number; pid: number; password: string }

export type Answer = { status: number; body: string; cookies: string[]; milliseconds: number }

type Sent = { method?: string; headers?: Record<string, string>; body?: string; from?: string }

/** One request over a connection of its own, from a loopback address where one is named. */
export const ask = ({ baseUrl }: Tried, path: string, { method, headers, body, from }: Sent = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const began = performance.now()
    const url = new URL(path, baseUrl.replace('localhost', '127.0.0.1'))
    const options = { method, headers, agent: false, localAddress: from, timeout: 120_000 }
    const asked = request(url, options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.once('end', () => {
        const cookies = (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!)
        const milliseconds = performance.now() - began
        resolve({ status: response.statusCode ?? 0, body: text, cookies, milliseconds })
      })
    })
    asked.once('error', reject).end(body)
  })

/** How long others wait: the 95th percentile of `count` requests one after another, in milliseconds. */
export async function p95(tried: Tried, count = 150): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const { status, milliseconds } = await ask(tried, at % 2 ? '/api/health' : '/sign-in')
    if (status !== 200) throw new Error(`somebody else was answered ${status}`)
    times.push(milliseconds)
    await setTimeout(5)
  }
  return quantile(times, 0.95)
}

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]!

/** Memory of the process in MB; the most that it had while `work` ran, beside what it had before. */
export async function memoryDuring({ pid }: Tried, work: () => Promise<unknown>) {
  const before = megabytes(pid)
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, megabytes(pid))
  }, 50)
  await work().finally(() => clearInterval(timer))
  return { before, most: Math.max(most, megabytes(pid)) }
}

/** Seconds of processor time that the process has used. */
export function cpuOf({ pid }: Tried): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (
    (Number(fields[11]) + Number(fields[12])) /
    Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  )
}

const megabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** The cookies of somebody signed in. */
export async function signedIn(tried: Tried, username: string, password = tried.password): Promise<string> {
  const answer = await guess(tried, username, password)
  if (answer.status !== 200) throw new Error(`${username} was answered ${answer.status}`)
  return answer.cookies.join('; ')
}

/** One try of a password, as the sign-in page sends it. */
export async function guess(
  tried: Tried,
  username: string,
  password: string,
  from?: string,
): Promise<Answer> {
  const csrf = await ask(tried, '/api/auth/csrf', { from })
  const { csrfToken } = JSON.parse(csrf.body)
  const body = String(new URLSearchParams({ username, password, csrfToken, json: 'true' }))
  const headers = {
    origin: tried.baseUrl.replace('localhost', '127.0.0.1'),
    cookie: csrf.cookies.join('; '),
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  return ask(tried, '/api/auth/callback/password', { method: 'POST', headers, body, from })
}
