import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { signedIn, type Tried } from './measure'
import type { Figure } from './run'

const addresses = [
  '/audit?action=x*&person=x&unit=x&from=01/01/2023&before=1',
  '/campaigns/2023/results?period=x&block=x&target=x&search=x&page=1',
  '/campaigns/2023/assignments?decision=x&block=x&page=1',
  '/api/verify/7K2M9QXA4TZ8*',
]

/** Debian's sqlmap over what addresses say of filter and order; nothing where it is not installed. */
export async function sqlmap(tried: Tried): Promise<Figure[]> {
  const cookie = await signedIn(tried, 'van-phong')
  const figures: Figure[] = []
  for (const address of addresses) {
    const output = await run(['-u', `${tried.baseUrl}${address}`, '--cookie', cookie])
    if (output === null) return [{ what: 'sqlmap', figure: 'not installed', holds: true }]
    const found = /is vulnerable|injectable with|Parameter: .*\n\s+Type:/.test(output)
    const nothing = /do not appear to be injectable/.test(output)
    figures.push({
      what: `sqlmap at ${address.split('?')[0]}`,
      figure: found ? 'found something' : nothing ? 'finds nothing' : 'did not end',
      holds: nothing && !found,
    })
  }
  return figures
}

async function run(target: string[]): Promise<string | null> {
  const options = ['--batch', '--flush-session', '--level=2', '--risk=2', '--dbms=postgresql', '--threads=4']
  const child = spawn('sqlmap', [
    ...target,
    ...options,
    '--ignore-code=*',
    '--disable-coloring',
    '--timeout=20',
  ])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data
    })
  }
  return Promise.race([once(child, 'close').then(() => output), once(child, 'error').then(() => null)])
}
