import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { log } from '@/lib/logger'
import { otlpExporter } from '@/lib/otlp'
import { onShutdown } from '@/lib/shutdown'

/** Sends Next's spans of this process to the OpenTelemetry collector at `endpoint`, until the server stops. */
export function startTracing(endpoint: string): void {
  const exporter = otlpExporter(`${endpoint.replace(/\/$/, '')}/v1/traces`)
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] })
  provider.register()
  onShutdown(() => {
    provider.shutdown().catch((error) => log.error('tracing.stop_failed', error))
  })
}
