import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'

const cookie = 'process'

/**
 * One address in front of several servers, as a load balancer is. Which of them takes a browser's next request, the test
 * says by `steer`; who is not steered takes turns. What has begun, such as a stream, stays where it is.
 */
export async function startSteeredProxy(targets: readonly string[]) {
  const served: number[] = targets.map(() => 0)
  const acted: number[] = targets.map(() => 0)
  let turn = 0
  const proxy = createServer((asked, answer) => {
    const steered = asked.headers.cookie?.match(new RegExp(`${cookie}=(\\d)`))?.[1]
    const at = steered ? Number(steered) : turn++ % targets.length
    served[at]! += 1
    if (asked.method === 'POST') acted[at]! += 1
    const { port } = new URL(targets[at]!)
    const { url: path, method, headers } = asked
    const passed = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const url = `http://localhost:${(proxy.address() as AddressInfo).port}`
  return {
    url,
    /** Requests that each server has been given. */
    served,
    /** Of these, what was sent by POST: a page's late reads are none of them. */
    acted,
    steer: (context: BrowserContext, to: number) =>
      context.addCookies([{ name: cookie, value: `${to}`, url }]),
    stop: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
