import { type Work, Worker } from '@/features/jobs/worker'
import { log } from '@/lib/logger'
import { onShutdown } from '@/lib/shutdown'
import { dueMails } from './queries'
import { runSchedules, sendReminderMail } from './sending'

const held = globalThis as typeof globalThis & { __giaoUocReminding?: Worker }

const reminding: Work = {
  queue: 'reminding',
  channel: 'reminding',
  due: async () => {
    await runSchedules()
    const { ids, next } = await dueMails()
    // A letter that waits for its undo goes right after it, not when somebody looks next.
    if (next) setTimeout(() => held.__giaoUocReminding?.wake(), next.getTime() - Date.now() + 50).unref()
    return ids
  },
  perform: sendReminderMail,
  leaseSeconds: 60,
  retryLimit: 4,
  retryDelay: 5,
}

/** Sends in this process what any process has the units reminded of, until the server stops. */
export function startReminding(): void {
  if (held.__giaoUocReminding) return
  const worker = new Worker(reminding)
  held.__giaoUocReminding = worker
  onShutdown(() => {
    held.__giaoUocReminding = undefined
    worker.stop().catch((error) => log.error('reminding.stop_failed', error))
  })
  worker.start()
}
