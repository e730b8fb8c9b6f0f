import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { processWide } from '@/lib/process-wide'

/** A file inside the PDF (PDF/A-3, associated file); `relationship` is the standard's AFRelationship. */
export type Attachment = {
  name: string
  bytes: Uint8Array
  mimeType: string
  description: string
  relationship: 'source' | 'data' | 'supplement'
}

/** The documents that can be set, each a file in the template's folder. */
export type Template = 'pledge' | 'minutes' | 'table'

/** `model` is the template's data as JSON; `createdAt` in seconds since 1970. */
export type TypesetJob = { template: Template; model: string; attachments: Attachment[]; createdAt: number }

/** Where the seal lies: page from 1, points from the page's upper left corner. */
export type SealPlace = { page: number; x: number; y: number; width: number; height: number }

export type TypesetAnswer =
  | { ok: true; pdf: Uint8Array; seal: SealPlace | null }
  | { ok: false; problem: string }

type Limits = { documents: number; milliseconds: number }

/** The child ended, or did not answer in time; the next attempt gets a new one. */
class LostChild extends Error {}

/**
 * Sets documents in a child process, one at a time in order of arrival, so that a fault in the native compiler
 * never takes the server along. The child is replaced after `documents`, and when it dies or takes longer than
 * `milliseconds`; the document at hand is then tried once more.
 */
export class Typesetter {
  readonly #limits: Limits
  readonly #script: string
  #child: ChildProcess | null = null
  #count = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(limits: Limits = { documents: 500, milliseconds: 20_000 }, script = defaultScript()) {
    this.#limits = limits
    this.#script = script
  }

  /** The process id of the child that is alive, for those who watch it. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Throws when the template has a fault or the child is lost twice. */
  typeset(job: TypesetJob): Promise<TypesetAnswer & { ok: true }> {
    const again = (error: unknown) => {
      if (error instanceof LostChild) return this.#attempt(job)
      throw error
    }
    const work = this.#turn.then(() => this.#attempt(job).catch(again))
    this.#turn = work.catch(() => {})
    return work
  }

  /** Ends the child. The next document starts a new one. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#count = 0
  }

  async #attempt(job: TypesetJob) {
    if (this.#count >= this.#limits.documents) this.close()
    const child = this.#child ?? this.#start()
    this.#count++
    const answer = await this.#ask(child, job)
    if (!answer.ok) throw new Error(`typesetting failed: ${answer.problem}`)
    return answer
  }

  async #ask(child: ChildProcess, job: TypesetJob): Promise<TypesetAnswer> {
    const ended = new AbortController()
    const { signal } = ended
    const onExit = () => ended.abort()
    // Not AbortSignal.any with a timeout: Node 20 may collect the pair before it fires.
    const patience = setTimeout(onExit, this.#limits.milliseconds)
    child.once('exit', onExit)
    keepAwake(child, true)
    try {
      child.send(job, (error) => error && ended.abort())
      const [answer] = await once(child, 'message', { signal })
      return answer
    } catch (error) {
      this.close()
      throw new LostChild('the typesetting process was lost', { cause: error })
    } finally {
      clearTimeout(patience)
      child.off('exit', onExit)
      keepAwake(child, false)
    }
  }

  #start(): ChildProcess {
    // No secret of the server's goes along.
    const { PATH, NODE_ENV, SystemRoot } = process.env
    const child = fork(this.#script, [], {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      env: { PATH, NODE_ENV, SystemRoot },
    })
    child.on('exit', () => this.#child === child && this.close())
    child.on('error', () => this.#child === child && this.close())
    this.#child = child
    return child
  }
}

const defaultScript = () => path.join(process.cwd(), 'features/paper/typesetting/typeset.ts')

/** A process that only waits for a typesetter may end. */
function keepAwake(child: ChildProcess, awake: boolean): void {
  const verb = awake ? 'ref' : 'unref'
  child[verb]()
  child.channel?.[verb]()
}

/** The process's one typesetter. */
export const typesetter = (): Typesetter => processWide('typesetter', () => new Typesetter())
