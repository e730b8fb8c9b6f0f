import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { expect, test } from 'vitest'
import { otlpExporter } from './otlp'

test('a span arrives at the collector with its route, and without the path that was asked for', async () => {
  const bodies: string[] = []
  const collector = createServer(async (request, response) => {
    bodies.push(`${request.method} ${request.url} ${(await request.toArray()).join('')}`)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(otlpExporter(address))] })
  const tracer = provider.getTracer('next')

  const known = {
    'next.route': '/screen/[token]',
    'http.target': '/screen/s3cret',
    'http.status_code': 200,
  }
  tracer.startSpan('GET /screen/s3cret', { attributes: known }).end()
  tracer.startSpan('GET /screen/s3cret').end()
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
        { key: 'http.status_code', value: { intValue: '200' } },
      ],
    },
    { name: 'GET …' },
  ])
})
