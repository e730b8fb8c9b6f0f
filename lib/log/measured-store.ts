import { metrics } from '@/lib/metrics'
import type { LogStore } from './store'

/** A store whose writes are counted: their time by outcome and, of those written, the batch and its effects. */
export const measuredStore = (store: LogStore): LogStore => ({
  ...store,
  write: measured(store.write),
  alone: (work) => store.alone((write) => work(measured(write))),
})

const measured =
  (write: LogStore['write']): LogStore['write'] =>
  async (batch) => {
    const { logWrite, logBatch, logEntries } = metrics()
    const stop = logWrite.startTimer()
    const answer = await write(batch).catch((fault) => {
      stop({ outcome: 'failed' })
      throw fault
    })
    stop({ outcome: answer.outcome })
    if (answer.outcome === 'written') {
      logBatch.observe(batch.items.length)
      for (const { effect } of batch.items) logEntries.inc({ effect })
    }
    return answer
  }
