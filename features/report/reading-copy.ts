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

let busy = false

/**
 * One PDF of all `originals` for reading, each page marked as a copy: merging breaks their seals, so those are left
 * out. It is made in a child process, which takes some 400 MB for a thousand; null until another one has been taken.
 * Throws when an original cannot be read.
 */
export async function readingCopy(originals: AsyncIterable<Uint8Array>, title: string) {
  if (busy) return null
  busy = true
  const child = fork(path.join(process.cwd(), 'features/report/merge.ts'), [], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env.SystemRoot },
  })
  const lost = new AbortController()
  const overdue = setTimeout(() => child.kill('SIGKILL'), longestDownload)
  child.once('exit', () => {
    busy = false
    clearTimeout(overdue)
    lost.abort(new Error('the process that merges was lost'))
  })
  const say = async (word: MergeWord): Promise<MergeAnswer> => {
    const signal = AbortSignal.any([lost.signal, AbortSignal.timeout(longestSilence)])
    const answer = once(child, 'message', { signal })
    child.send(word)
    return (await answer)[0]
  }
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
