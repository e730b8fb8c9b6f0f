import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node'
import { log } from '@/lib/logger'

const patience = 10_000

/**
 * Posts spans as OTLP/JSON (OpenTelemetry protocol 1.x, JSON encoding: ids in hex, 64-bit integers as strings). Paths and
 * addresses, which may hold a token, give way to the route. Spans that do not arrive are lost, and the log says so.
 */
export const otlpExporter = (address: string): SpanExporter => ({
  export(spans, done) {
    const body = JSON.stringify({ resourceSpans: [resourceSpans(spans)] })
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patience),
      body,
    })
      .then(({ ok, status }) => {
        if (!ok) throw new Error(`the collector answered ${status}`)
        done({ code: 0 })
      })
      .catch((error) => {
        log.warn('tracing.export_failed', { words: String(error) })
        done({ code: 1 })
      })
  },
  shutdown: async () => {},
})

const resourceSpans = (spans: ReadableSpan[]) => ({
  resource: { attributes: attributes({ 'service.name': 'giao-uoc' }) },
  scopeSpans: [{ scope: { name: 'next' }, spans: spans.map(spanOf) }],
})

function spanOf(span: ReadableSpan) {
  const { traceId, spanId } = span.spanContext()
  const route = span.attributes['next.route'] ?? span.attributes['http.route']
  return {
    traceId,
    spanId,
    ...(span.parentSpanContext && { parentSpanId: span.parentSpanContext.spanId }),
    name: nameOf(span.name, route),
    kind: span.kind + 1,
    startTimeUnixNano: nanoseconds(span.startTime),
    endTimeUnixNano: nanoseconds(span.endTime),
    attributes: attributes(withoutPaths(span.attributes)),
    status: { code: span.status.code },
  }
}

const paths = /^(http\.(target|url)|url\.(full|path|query)|next\.span_name|http\.client_ip|client\.address)$/

const withoutPaths = (given: ReadableSpan['attributes']) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !paths.test(name)))

// Next names a request's span by its path where it knows no route.
const nameOf = (name: string, route: unknown): string =>
  name.replace(/(?<=\s|^)(https?:\/)?\/\S*/, typeof route === 'string' ? route : '…')

const nanoseconds = ([seconds, rest]: [number, number]): string =>
  `${BigInt(seconds) * 1_000_000_000n + BigInt(rest)}`

const attributes = (given: Record<string, unknown>) =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ({ key, value: otlpValue(value) }))

function otlpValue(value: unknown) {
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
  return { stringValue: String(value) }
}
