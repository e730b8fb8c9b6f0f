import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Readable } from 'node:stream'

/** What the child is given: an original, or the title under which the copy is finished. */
export type MergeWord = { original: Uint8Array } | { title: string }
/** What it answers: it is ready for the next one, or the copy lies on its stdout. */
export type MergeAnswer = 'next' | { length: number }

const longestSilence = 60_000
const longestDownload = 10 * 60_000

/** Makes reading copies in a child process, one at a time: a thousand pledges take it some 400 MB. */
export class ReadingCopies {
  readonly #script: string
  #busy = false

  constructor(script = defaultScript()) {
    this.#script = script
  }

  /**
   * One PDF of all `originals` for reading, each page marked as a copy: merging breaks their seals, so those are left
   * out. Null until the copy before has been taken. Throws when an original cannot be read.
   */
  async make(originals: AsyncIterable<Uint8Array>, title: string) {
    if (this.#busy) return null
    this.#busy = true
    const { child, say } = this.#start()
    try {
      for await (const original of originals) await say({ original })
      const made = await say({ title })
      if (made === 'next') throw new Error('the process that merges answered out of turn')
      return { stream: Readable.toWeb(child.stdout!) as ReadableStream<Uint8Array>, length: made.length }
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
  }

  #start() {
    const { PATH, NODE_ENV, SystemRoot } = process.env
    const child = fork(this.#script, [], {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { PATH, NODE_ENV, SystemRoot },
    })
    const lost = new AbortController()
    const overdue = setTimeout(() => child.kill('SIGKILL'), longestDownload)
    child.once('exit', () => {
      this.#busy = false
      clearTimeout(overdue)
      lost.abort(new Error('the process that merges was lost'))
    })
    const say = async (word: MergeWord): Promise<MergeAnswer> => {
      const silence = setTimeout(() => child.kill('SIGKILL'), longestSilence)
      const answer = once(child, 'message', { signal: lost.signal })
      child.send(word)
      return (await answer.finally(() => clearTimeout(silence)))[0]
    }
    return { child, say }
  }
}

const defaultScript = () => path.join(process.cwd(), 'features/report/merge.ts')

export const readingCopies = new ReadingCopies()
