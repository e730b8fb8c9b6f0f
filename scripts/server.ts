import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { logConsole } from '@/lib/console-lines'
import { log } from '@/lib/logger'
import { runShutdown } from '@/lib/shutdown'
import { capBody } from './server/body-cap'
import { firstLineRefusal } from './server/first-line'
import { observe } from './server/observe'
import { rewriteHeaders } from './server/trusted-headers'

type Options = { dir: string; host: string; port: number; publicUrl?: string; trustProxy: boolean }

export type RunningServer = { port: number; stop: () => Promise<void> }

/**
 * Serves the production build from this very process, so that killing it frees the port, and closes what
 * Next leaves open: forwarded and internal headers, WebSocket upgrades, absolute addresses, endless bodies.
 */
export async function serve({ dir, host, port, publicUrl, trustProxy }: Options): Promise<RunningServer> {
  // tsx has Node read a source map for every file that Next loads; the built ones have none worth the time.
  process.setSourceMapsEnabled(false)
  // Next listens for upgrades on the server it is given; this one never gets any.
  const app = next({ dev: false, dir, hostname: host, port, httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    rewriteHeaders(request, { publicUrl, trustProxy })
    observe(request, response, () => {
      const refusal = firstLineRefusal(request) ?? capBody(request, response)
      if (refusal) return refuse(response, refusal)
      if (request.headers['x-forwarded-proto'] === 'https')
        response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
      handle(request, response).catch((error) => {
        log.error('request.failed', error)
        response.destroy()
      })
    })
  })
  for (const event of ['upgrade', 'connect'])
    server.on(event, (_, socket) => socket.end('HTTP/1.1 501 Not Implemented\r\nconnection: close\r\n\r\n'))
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Cổng ${port} đang được chương trình khác dùng. Hãy đặt PORT tới một cổng khác.`)
  })

  const unlogConsole = logConsole()
  const stop = async () => {
    server.close()
    runShutdown()
    server.closeIdleConnections()
    await Promise.race([once(server, 'close'), new Promise((resolve) => setTimeout(resolve, 1500))])
    server.closeAllConnections()
    await app.close()
    unlogConsole()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

/** Answers with a bare status and closes the connection, whatever the client still sends. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    connection: 'close',
    'cache-control': 'no-store',
    'content-type': 'text/plain',
  })
  response.end(STATUS_CODES[status])
}
