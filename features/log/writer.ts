import { databaseStore, type LogItem, type LogRefusal } from '@/db/log-store'
import { type LogStore, LogWriter } from '@/lib/log/writer'
import { metrics } from '@/lib/metrics'
import { processWide } from '@/lib/process-wide'
import { logKey } from './keys'

type Store = LogStore<LogItem, LogRefusal>

/** The process's one writer into the installation's log, with its key, made at first use. */
export const logWriter = () =>
  processWide('log writer', async () => new LogWriter(measured(databaseStore), await logKey()))

/** A store whose writes are counted: their time by outcome and, of those written, the batch and its effects. */
const measured = (store: Store): Store => ({
  ...store,
  write: measuredWrite(store.write),
  alone: (work) => store.alone((write) => work(measuredWrite(write))),
})

const measuredWrite =
  (write: Store['write']): Store['write'] =>
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
