import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { memoryDuring, p95, type Tried } from './measure'
import type { Figure } from './run'

/** Many connections that ask for little, slowly or not at all, and how long others wait meanwhile. */
export async function connections(tried: Tried): Promise<Figure[]> {
  const alone = await p95(tried)
  const figures: Figure[] = [{ what: 'p95 of others, nobody attacking', figure: ms(alone), holds: true }]
  for (const [what, count, begin, drip] of [
    ['5,000 idle sockets', 5000, '', ''],
    ['1,000 slowloris, a header a second', 1000, 'GET / HTTP/1.1\r\nhost: localhost\r\n', 'x: y\r\n'],
    [
      '500 bodies, a byte a second',
      500,
      'POST /api/audit/check HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n',
      ' ',
    ],
  ] as const) {
    const sockets = await open(tried.port, count, begin)
    const dripping = setInterval(() => {
      for (const socket of sockets) if (drip && socket.writable) socket.write(drip)
    }, 1000)
    const began = Date.now()
    let others = 0
    const { before, most } = await memoryDuring(tried, async () => {
      others = await p95(tried)
    })
    while (sockets.some((socket) => !socket.destroyed) && Date.now() - began < 120_000) await setTimeout(500)
    clearInterval(dripping)
    const left = sockets.filter((socket) => !socket.destroyed)
    const seconds = Math.round((Date.now() - began) / 1000)
    for (const socket of left) socket.destroy()
    figures.push(
      {
        what: `${what}: p95 of others`,
        figure: `${ms(others)}, ${(others / alone).toFixed(2)} ×`,
        holds: others < 2 * alone,
      },
      { what: `${what}: memory`, figure: `+${Math.round(most - before)} MB`, holds: most - before < 200 },
      {
        what: `${what}: all closed`,
        figure: left.length ? `${left.length} left after 120 s` : `after ${seconds} s`,
        holds: left.length === 0,
      },
    )
  }
  return figures
}

const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`

async function open(port: number, count: number, begin: string): Promise<Socket[]> {
  const sockets: Socket[] = []
  while (sockets.length < count) {
    const batch = Array.from({ length: Math.min(200, count - sockets.length) }, () => opened(port, begin))
    sockets.push(...(await Promise.all(batch)))
  }
  return sockets
}

const opened = (port: number, begin: string) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.off('error', reject).on('error', () => socket.destroy())
      socket.on('end', () => socket.destroy()).resume()
      if (begin) socket.write(begin)
      resolve(socket)
    }).once('error', reject)
  })
