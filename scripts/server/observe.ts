import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'
import { inRequest } from '@/lib/request-context'
import { loggedPath, routeClass } from './route-class'

/**
 * Runs `work` for a request under the id that `rewriteHeaders` gave it, tells the client that id, and when the answer
 * has ended counts its time and writes its line: faults as errors, refusals as information, the others for debugging.
 */
export function observe(request: IncomingMessage, response: ServerResponse, work: () => void): void {
  const id = String(request.headers['x-request-id'])
  const { method = '', url = '' } = request
  const path = loggedPath(url)
  const kind = routeClass(method, url.split('?', 1)[0]!)
  const begun = performance.now()
  response.setHeader('x-request-id', id)
  response.once('close', () => {
    const { statusCode: status } = response
    const ms = Math.round(performance.now() - begun)
    if (kind !== 'stream')
      metrics().http.observe({ class: kind, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
    const address = request.headers['x-forwarded-for']
    const line = { request: id, method, path, status, ms, ...(!response.writableFinished && { cut: true }) }
    if (status >= 500) log.warn('request.answered', { ...line, address })
    else if (status >= 400) log.info('request.answered', { ...line, address })
    else log.debug('request.answered', line)
  })
  inRequest(id, work)
}
