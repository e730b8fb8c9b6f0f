import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { tracerProvider } from './tracing'

test('a span arrives at the collector with its route, and without the path that was asked for', async () => {
  const bodies: string[] = []
  const collector = createServer(async (request, response) => {
    bodies.push(`${request.method} ${request.url} ${(await request.toArray()).join('')}`)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const provider = tracerProvider(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`)
  const tracer = provider.getTracer('next')

  const known = {
    'next.route': '/screen/[token]',
    'http.target': '/screen/s3cret',
    'http.status_code': 200,
  }
  tracer.startSpan('GET /screen/s3cret', { attributes: known }).end()
  const failed = tracer.startSpan('GET /screen/s3cret')
  failed.recordException(new Error('no page at /screen/s3cret'))
  failed.end()
  await provider.forceFlush()
  await provider.shutdown()
  collector.close()

  const [sent] = bodies
  expect(sent).toMatch(/^POST \/v1\/traces /)
  expect(sent).not.toContain('s3cret')
  const [{ scopeSpans }] = JSON.parse(sent!.slice('POST /v1/traces '.length)).resourceSpans
  expect(scopeSpans[0].spans).toMatchObject([
    {
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'GET /screen/[token]',
      startTimeUnixNano: expect.stringMatching(/^\d{19}$/),
      attributes: [
        { key: 'next.route', value: { stringValue: '/screen/[token]' } },
        { key: 'http.status_code', value: { intValue: 200 } },
      ],
    },
    { name: 'GET …' },
  ])
})
