import { startMetrics } from '@/features/health/metrics'
import { trustedWitnesses } from '@/features/log/witnesses'
import { env } from '@/lib/env'
import { log } from '@/lib/logger'
import { onShutdown } from '@/lib/shutdown'

// A wrong or missing variable is told when the server starts, not at somebody's request.
const { METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT } = env()
trustedWitnesses()

if (OTEL_EXPORTER_OTLP_ENDPOINT) {
  const { startTracing } = await import('@/lib/tracing')
  startTracing(OTEL_EXPORTER_OTLP_ENDPOINT)
}
if (METRICS_PORT) startMetrics(METRICS_PORT)

// Whoever waits for a process that is back is answered before it loads what works in the background.
const timer = setTimeout(
  () => startWork().catch((error) => log.error('background.start_failed', error)),
  1_000,
)
onShutdown(() => clearTimeout(timer))

async function startWork(): Promise<void> {
  const { startPublisher } = await import('@/features/log/publication')
  startPublisher()
  const { startSealing } = await import('@/features/paper/job/worker')
  startSealing()
  const { startReminding } = await import('@/features/reminder/worker')
  startReminding()
}
