import { startWorker, type Work } from '@/features/jobs/worker'
import { dueMails } from './queries'
import { runSchedules, sendReminderMail } from './sending'

const reminding: Work = {
  queue: 'reminding',
  channel: 'reminding',
  due: async () => {
    await runSchedules()
    const { ids, next } = await dueMails()
    // A letter that waits for its undo goes right after it, not when somebody looks next.
    if (next) setTimeout(() => startReminding().wake(), next.getTime() - Date.now() + 50).unref()
    return ids
  },
  perform: sendReminderMail,
  leaseSeconds: 60,
  retryLimit: 4,
  retryDelay: 5,
}

/** Sends in this process what any process has the units reminded of, until the server stops. */
export const startReminding = () => startWorker(reminding)
