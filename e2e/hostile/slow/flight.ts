import { readActions } from '../actions'
import { ask, cpuOf, signedIn, type Tried } from './measure'
import type { Figure } from './run'

const mebibyte = 2 ** 20 - 1000

/** Calls of an action that are as dear to read as a megabyte can be: each costs less than a second of processor. */
export async function flight(tried: Tried): Promise<Figure[]> {
  const cookie = await signedIn(tried, 'van-phong')
  const { id } = (await readActions()).find(({ name }) => name === 'changeHallScreens')!
  const payloads: Record<string, string> = {
    'half a million opening brackets': '['.repeat(mebibyte),
    'arrays within arrays': '['.repeat(mebibyte / 2) + ']'.repeat(mebibyte / 2),
    'a number of a million digits': JSON.stringify([`$n${'9'.repeat(mebibyte - 10)}`]),
    'three thousand numbers of 300 digits': JSON.stringify(Array(3000).fill(`$n${'9'.repeat(300)}`)),
    'a hundred thousand references': JSON.stringify(Array(100_000).fill('$0:0')),
    'objects of many keys': JSON.stringify([
      Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 1])),
    ]),
    'quotes without end': `["${'\\"'.repeat(mebibyte / 2 - 10)}`,
  }
  const figures: Figure[] = []
  for (const [what, body] of Object.entries(payloads)) {
    const origin = tried.baseUrl.replace('localhost', '127.0.0.1')
    const headers = {
      cookie,
      origin,
      'next-action': id,
      'content-type': 'text/plain',
      'content-length': String(Buffer.byteLength(body)),
    }
    const before = cpuOf(tried)
    const { status } = await ask(tried, '/board', { method: 'POST', headers, body })
    const seconds = cpuOf(tried) - before
    figures.push({
      what: `Flight: ${what}`,
      figure: `${status}, ${seconds.toFixed(2)} s of processor`,
      holds: seconds < 1 && status < 500,
    })
  }
  return figures
}
