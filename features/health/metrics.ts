import { createServer } from 'node:http'
import { pool } from '@/db/client'
import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'
import { onShutdown } from '@/lib/shutdown'

/** All that this process measures, as Prometheus reads it, with the connections that the database counts now. */
export async function readMetrics(): Promise<{ type: string; text: string }> {
  const { registry } = metrics()
  await countConnections().catch((error) => log.error('metrics.connections_failed', error))
  return { type: registry.contentType, text: await registry.metrics() }
}

async function countConnections(): Promise<void> {
  const rows = await pool()<{ application: string; count: number }[]>`
    select application_name as application, count(*)::int
      from pg_stat_activity
     where datname = current_database() and application_name like 'giao-uoc%'
     group by 1`
  const { connections } = metrics()
  connections.reset()
  for (const { application, count } of rows) connections.set({ application }, count)
}

/** Answers Prometheus on this machine alone, at a port of its own, for as long as the program runs. */
export function startMetrics(port: number): void {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    const { type, text } = await readMetrics()
    return response.writeHead(200, { 'content-type': type }).end(text)
  })
  server.on('error', (error) => log.error('metrics.port_failed', error, { port }))
  server.listen(port, '127.0.0.1')
  onShutdown(() => {
    server.close()
    server.closeAllConnections()
  })
}
