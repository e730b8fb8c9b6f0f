import { connect } from 'node:net'
import { memoryDuring, type Tried } from './measure'
import type { Figure } from './run'

const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 0x20), Buffer.from('\r\n')])

/** Bodies without end, to a route of JSON, to a page's action and to the routes that take files, twenty at once. */
export async function bodies(tried: Tried): Promise<Figure[]> {
  const figures: Figure[] = []
  const form = 'content-type: multipart/form-data; boundary=x\r\n'
  for (const [path, headers] of [
    ['/api/audit/check', 'content-type: application/json\r\n'],
    ['/board', 'content-type: text/plain\r\nnext-action: 00\r\n'],
    ['/verify/file', form],
    ['/api/files', form],
    ['/api/exchange', form],
  ] as const) {
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}transfer-encoding: chunked\r\n\r\n`
    let answers: { status: string; sent: number }[] = []
    const { before, most } = await memoryDuring(tried, async () => {
      answers = await Promise.all(Array.from({ length: 20 }, () => endless(tried.port, head)))
    })
    const counted = new Map<string, number>()
    for (const { status } of answers) counted.set(status, (counted.get(status) ?? 0) + 1)
    const told = [...counted].map(([status, count]) => `${count} × ${status}`).join(', ')
    const sent = Math.max(...answers.map((answer) => answer.sent)) / 2 ** 20
    figures.push(
      {
        what: `20 endless bodies to ${path}`,
        figure: `${told}; cut after ${sent.toFixed(1)} MB`,
        holds: !counted.has('200') && sent < 30,
      },
      {
        what: `20 endless bodies to ${path}: memory`,
        figure: `+${Math.round(most - before)} MB`,
        holds: most - before < 50,
      },
    )
  }
  return figures
}

/** Sends chunks for as long as the server takes them; gives its status and how much it took. */
const endless = (port: number, head: string) =>
  new Promise<{ status: string; sent: number }>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    let sent = 0
    const pour = () => {
      while (!socket.destroyed && socket.writable && sent < 400 * 2 ** 20) {
        sent += chunk.length
        if (!socket.write(chunk)) return
      }
    }
    socket.on('data', (data) => {
      answer += data
      socket.destroy()
    })
    socket.on('drain', pour).on('error', () => socket.destroy())
    socket.once('close', () => resolve({ status: /^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 'closed', sent }))
    socket.write(head)
    pour()
  })
