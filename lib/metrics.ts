import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { processWide } from '@/lib/process-wide'

/** What one process measures of itself, in Prometheus' terms; names end in their unit. */
function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    http: new Histogram({
      name: 'giao_uoc_http_request_seconds',
      help: 'Time from a request to the end of its answer, without streams',
      labelNames: ['class', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    signIns: new Counter({
      name: 'giao_uoc_sign_ins_total',
      help: 'Attempts to sign in, by way and by what came of them',
      labelNames: ['way', 'outcome'],
      registers,
    }),
    logBatch: new Histogram({
      name: 'giao_uoc_log_batch_entries',
      help: 'Entries that one transaction of the log writer carried',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128],
      registers,
    }),
    logWrite: new Histogram({
      name: 'giao_uoc_log_write_seconds',
      help: 'Time of one transaction of the log writer, by its outcome',
      labelNames: ['outcome'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    logEntries: new Counter({
      name: 'giao_uoc_log_entries_total',
      help: 'Entries written into the log, by effect; sign_pledge are the signatures',
      labelNames: ['effect'],
      registers,
    }),
    streams: new Gauge({
      name: 'giao_uoc_streams_open',
      help: 'Open streams of boards, by audience',
      labelNames: ['audience'],
      registers,
    }),
    jobs: new Counter({
      name: 'giao_uoc_jobs_total',
      help: 'Jobs that ended, by queue and outcome; a failed one is tried again while attempts are left',
      labelNames: ['queue', 'outcome'],
      registers,
    }),
    transactions: new Gauge({
      name: 'giao_uoc_transactions_open',
      help: 'Transactions of the pool that have begun or wait for a connection',
      registers,
    }),
    transactionSeconds: new Histogram({
      name: 'giao_uoc_transaction_seconds',
      help: 'Time of a transaction of the pool, with its wait for a connection',
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    connections: new Gauge({
      name: 'giao_uoc_database_connections',
      help: 'Connections to the database by program part, of all processes; read at each scrape',
      labelNames: ['application'],
      registers,
    }),
  }
}

/** The process's metrics, which the server and Next's bundles share. */
export const metrics = () => processWide('metrics', makeMetrics)
