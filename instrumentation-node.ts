import { startMetrics } from '@/features/health/metrics'
import { startPublisher } from '@/features/log/publisher'
import { knownWitnesses } from '@/features/log/witnesses'
import { startSealing } from '@/features/pledge/sealing/worker'
import { startReminding } from '@/features/reminder/worker'
import { env } from '@/lib/env'

// A wrong or missing variable is told when the server starts, not at somebody's request.
const { METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT } = env()
knownWitnesses()

if (OTEL_EXPORTER_OTLP_ENDPOINT) {
  const { startTracing } = await import('@/lib/tracing')
  startTracing(OTEL_EXPORTER_OTLP_ENDPOINT)
}
if (METRICS_PORT) startMetrics(METRICS_PORT)
startPublisher()
startSealing()
startReminding()
