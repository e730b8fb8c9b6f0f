import { processWide } from '@/lib/process-wide'

const waiting = () => processWide('waiting queues', () => new Map<string, Date>())

/** Notes that this process cannot take up work of a queue, as its database does not answer. */
export function queueWaits(queue: string): void {
  if (!waiting().has(queue)) waiting().set(queue, new Date())
}

/** Notes that this process takes up work of a queue again. */
export function queueStands(queue: string): void {
  waiting().delete(queue)
}

/** The queues whose work this process cannot take up, and since when. */
export const waitingQueues = (): { queue: string; since: Date }[] =>
  [...waiting()].map(([queue, since]) => ({ queue, since }))
