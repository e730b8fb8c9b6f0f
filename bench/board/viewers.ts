import { Agent, get } from 'node:http'
import type { Cookie } from '../sessions'

// The viewers of the board, in a process of their own, so that the server's cost is the server's alone. Told where and
// as whom to look; says when all are there, and on being asked when each change had come to the last of them.
type Told = { open: { port: number; cookies: Cookie[] } } | { report: true }
export type Arrival = { viewers: number; last: number }
export type Said = { opened: number } | { arrivals: Record<string, Arrival> }

const opening = 32
const arrivals = new Map<string, Arrival>()
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

process.on('message', async (told: Told) => {
  if ('report' in told) return say({ arrivals: Object.fromEntries(arrivals) })
  const { port, cookies } = told.open
  const waiting = cookies.values()
  const opener = async () => {
    for (const cookie of waiting) await view(port, cookie)
  }
  await Promise.all(Array.from({ length: opening }, opener))
  say({ opened: cookies.length })
})
process.once('disconnect', () => process.exit(0))

const say = (said: Said) => void process.send?.(said)

const view = (port: number, { name, value }: Cookie) =>
  new Promise<void>((resolve, reject) => {
    const headers = { cookie: `${name}=${value}`, accept: 'text/event-stream' }
    const asked = get({ host: '127.0.0.1', port, path: '/api/board/stream', agent, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream answered ${response.statusCode}`))
      response.setEncoding('utf8').on('data', take)
      resolve()
    })
    asked.once('error', reject)
  })

function take(text: string) {
  for (const [, code] of text.matchAll(/"code":"([^"]+)"/g)) {
    const before = arrivals.get(code!)
    arrivals.set(code!, { viewers: (before?.viewers ?? 0) + 1, last: Date.now() })
  }
}
