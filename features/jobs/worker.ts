import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'
import { forget, processWide } from '@/lib/process-wide'
import { onShutdown } from '@/lib/shutdown'
import { type Jobs, openJobs } from './boss'
import { queueStands, queueWaits } from './queues'

/** One kind of work: where it is found, how one piece is done, and how long a process may hold one. */
export type Work = {
  queue: string
  /** What is said on this channel wakes the worker; a payload asks for that piece by its key, at once. */
  channel: string
  /** The keys of all pieces that are due, read from what was committed: nothing is lost that is found here. */
  due: () => Promise<string[]>
  /** Does one piece. It may be given twice, and throws what makes pg-boss try again later. */
  perform: (key: string) => Promise<void>
  leaseSeconds: number
  retryLimit: number
  /** Before the first attempt anew; it doubles from one to the next. */
  retryDelay: number
}

const lookEvery = 15_000

/**
 * Does one kind of work in this process, a piece at a time, for as long as the database lives and again when it is
 * back. A piece that is due becomes a job once; whoever takes a job leases it, so that another process takes over what
 * a killed one held.
 */
export class Worker {
  readonly #work: Work
  #jobs: Promise<Jobs> | null = null
  #asked = new Set<string>()
  #woken = false
  #turn: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(work: Work) {
    this.#work = work
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), lookEvery)
    this.#timer.unref()
    this.wake()
  }

  /** Looks for work now, or right after what is being done; `key` is done whether it is due or not. */
  wake(key = ''): void {
    if (this.#stopped) return
    if (key) this.#asked.add(key)
    this.#woken = true
    this.#turn ??= this.#run().finally(() => {
      this.#turn = null
      if (this.#woken) this.wake()
    })
  }

  /** Resolves when the piece at hand is done and the connections are closed. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#turn
    const jobs = await this.#jobs?.catch(() => null)
    await jobs?.close()
  }

  async #run(): Promise<void> {
    while (this.#woken && !this.#stopped) {
      this.#woken = false
      try {
        const jobs = await this.#connected()
        await this.#send(jobs.boss)
        queueStands(this.#work.queue)
        await this.#drain(jobs)
      } catch (error) {
        queueWaits(this.#work.queue)
        log.error('jobs.waiting', error, { queue: this.#work.queue })
      }
    }
  }

  #connected(): Promise<Jobs> {
    this.#jobs ??= this.#connect().catch((error) => {
      this.#jobs = null
      throw error
    })
    return this.#jobs
  }

  async #connect(): Promise<Jobs> {
    const jobs = await openJobs(this.#work.queue)
    try {
      await jobs.listen(
        this.#work.channel,
        (key) => this.wake(key),
        () => this.wake(),
      )
      return jobs
    } catch (error) {
      await jobs.close()
      throw error
    }
  }

  async #send(boss: Jobs['boss']): Promise<void> {
    const { queue, retryLimit, retryDelay, leaseSeconds } = this.#work
    const keys = new Set([...this.#asked, ...(await this.#work.due())])
    const options = { retryLimit, retryDelay, retryBackoff: true, expireInSeconds: leaseSeconds }
    const jobs = [...keys].map((key) => ({ name: queue, data: { key }, singletonKey: key, ...options }))
    if (jobs.length > 0) await boss.insert(jobs)
    for (const key of keys) this.#asked.delete(key)
  }

  // Workers that are woken together may each make a job of one piece: only one of them does it.
  async #drain({ boss, alone }: Jobs): Promise<void> {
    const { queue, perform } = this.#work
    while (!this.#stopped) {
      const [job] = await boss.fetch<{ key: string }>(queue)
      if (!job) return
      const fault = await alone(job.data.key, () => perform(job.data.key)).then(
        () => null,
        (error: unknown) => error ?? new Error('failed'),
      )
      metrics().jobs.inc({ queue, outcome: fault === null ? 'done' : 'failed' })
      if (fault !== null) log.error('job.failed', fault, { queue, key: job.data.key })
      if (fault === null) await boss.complete(queue, job.id)
      else await boss.fail(queue, job.id, fault as object)
    }
  }
}

/**
 * This process's one worker for `work`, started at first use and stopped with the server, where `close` then ends what
 * the work used.
 */
export const startWorker = (work: Work, close?: () => void): Worker =>
  processWide(work.queue, () => {
    const worker = new Worker(work)
    onShutdown(() => {
      forget(work.queue)
      const stopped = worker.stop().finally(close)
      stopped.catch((error) => log.error(`${work.queue}.stop_failed`, error))
    })
    worker.start()
    return worker
  })
