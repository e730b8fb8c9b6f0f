import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstMessage, runServer } from '@/e2e/installation'

/** One process of the production server, which is started again whenever it was killed. */
export class KillableServer {
  #process: ChildProcess | null = null
  #port = 0
  /** Milliseconds from each kill to the first answer of the process that followed. */
  readonly recoveries: number[] = []
  /** Resolves when it serves: at once, or when it is back. */
  up: Promise<void> = Promise.resolve()

  constructor(
    private readonly env: Record<string, string>,
    private readonly verbose: boolean,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  start(): Promise<void> {
    this.up = this.#start()
    return this.up
  }

  /** kill -9, and its successor is on its way when this resolves. */
  async kill(): Promise<void> {
    const killed = this.#process!
    const ended = once(killed, 'exit')
    const began = performance.now()
    killed.kill('SIGKILL')
    await ended
    this.up = this.#start().then(() => {
      this.recoveries.push(performance.now() - began)
    })
  }

  async stop(): Promise<void> {
    await this.up.catch(() => {})
    const ended = this.#process && once(this.#process, 'exit')
    this.#process?.kill('SIGTERM')
    await ended
  }

  async #start(): Promise<void> {
    this.#process = runServer(this.env, this.verbose ? 'inherit' : 'ignore')
    this.#port = Number(await firstMessage(this.#process))
    while (!(await this.#answers())) await sleep(20)
  }

  #answers(): Promise<boolean> {
    return fetch(`${this.address}/api/health`).then(
      () => true,
      () => false,
    )
  }
}
