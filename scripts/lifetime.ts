import { readFileSync } from 'node:fs'

type Step = () => unknown

/**
 * The life of a command that holds servers. What `onEnd` is given runs, last first, when the process is
 * told to stop, when npm above it was killed, or when the work fails; after `patience` milliseconds it ends regardless.
 */
export class Lifetime {
  readonly #controller = new AbortController()
  readonly #steps: Step[] = []
  #ending = false

  constructor(private readonly patience = 4_500) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.end(0))
    if (!process.env.npm_lifecycle_event) return
    const born = ancestors()
    setInterval(() => ancestors() !== born && this.end(0), 500).unref()
  }

  /** Aborts when the end begins. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  onEnd(step: Step): void {
    this.#steps.unshift(step)
  }

  async end(code: number): Promise<void> {
    if (this.#ending) return
    this.#ending = true
    setTimeout(() => process.exit(1), this.patience)
    this.#controller.abort()
    for (const step of this.#steps) await Promise.resolve(step()).catch(console.error)
    process.exit(code)
  }

  /** Runs the command; an error is told by its message and ends everything with exit code 1. */
  async run(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (this.#ending) return
      console.error(error instanceof Error ? `\n${error.message}` : error)
      await this.end(1)
    }
  }
}

// npm runs a shell that runs us; when npm is killed outright, the shell lives on under another parent.
function ancestors(): string {
  if (process.platform !== 'linux') return String(process.ppid)
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/status`, 'utf8').match(/^PPid:\s*(\d+)/m)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
