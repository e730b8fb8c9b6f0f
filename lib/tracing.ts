import { DiagLogLevel, diag } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { log } from '@/lib/logger'
import { onShutdown } from '@/lib/shutdown'

/** Sends Next's spans of this process to the OpenTelemetry collector at `endpoint`, until the server stops. */
export function startTracing(endpoint: string): void {
  const provider = tracerProvider(endpoint)
  provider.register()
  onShutdown(() => {
    provider.shutdown().catch((error) => log.error('tracing.stop_failed', error))
  })
}

/** Posts spans as OTLP/JSON, without paths; spans that do not arrive are lost, and the log says so. */
export function tracerProvider(endpoint: string): NodeTracerProvider {
  const warn = (words: string) => log.warn('tracing.export_failed', { words })
  const quiet = () => {}
  diag.setLogger({ error: warn, warn, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN)
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  return new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'giao-uoc' }),
    spanProcessors: [new RedactingProcessor(exporter)],
  })
}

/** Paths and addresses, which may hold a token, give way to the route; what an error says stays in our own log. */
class RedactingProcessor extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    const route = span.attributes['next.route'] ?? span.attributes['http.route']
    // Next names a request's span by its path where it knows no route.
    const name = span.name.replace(/(?<=\s|^)(https?:\/)?\/\S*/, typeof route === 'string' ? route : '…')
    const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([key]) => !paths.test(key)))
    const without = { name, attributes, events: [], links: [], status: { code: span.status.code } }
    super.onEnd(Object.create(span, Object.getOwnPropertyDescriptors(without)))
  }
}

const paths = /^(http\.(target|url)|url\.(full|path|query)|next\.span_name|http\.client_ip|client\.address)$/
