import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root, startInstallation } from '@/e2e/installation'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { findChromium } from '@/tests/chromium'
import { median } from '../load'
import { cookieOf } from '../posting-sign-in'
import { othersLoad } from '../versions'
import { audit, type Figures, type Scores } from './lighthouse'

// npm run bench:pages -- [--times 5]: Lighthouse as a phone sees it, medians. Writes bench/results-pages.md.
const goals: Scores = { performance: 95, accessibility: 100, bestPractices: 96 }
const pages = [
  { address: '/sign-in', username: null },
  { address: '/pledge', username: 'phuong-my-dinh-1' },
  { address: '/board', username: 'chung-kien' },
  { address: '/verify', username: null },
]

const lifetime = new Lifetime()

await lifetime.run(async () => {
  const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } })
  const times = Number(values.times)
  const busy = othersLoad()
  const browser = await findChromium()
  await buildIfStale(root, lifetime.signal)
  const { env, baseUrl, stop } = await startInstallation()
  lifetime.onEnd(stop)
  const rows: string[] = []
  for (const { address, username } of pages) {
    const cookie = username && (await cookieOf(baseUrl, username, env.DEMO_PASSWORD))
    const runs: (Scores & Figures)[] = []
    for (let run = 1; run <= times; run++) runs.push(await audit(browser, `${baseUrl}${address}`, cookie))
    const of = (key: keyof Scores | keyof Figures) => median(runs.map((scores) => scores[key]))
    const cells = (Object.keys(goals) as (keyof Scores)[]).map(
      (key) => `${of(key)} ${of(key) >= goals[key] ? 'met' : '**missed**'}`,
    )
    cells.push(
      ...[of('firstPaint'), of('largestPaint'), of('blocked')].map((time) => `${(time / 1000).toFixed(2)} s`),
      of('shift').toFixed(3),
      `${(of('bytes') / 1000).toFixed(0)} kB`,
      of('speed').toFixed(0),
    )
    rows.push(`| ${address}${username ? ` as ${username}` : ''} | ${cells.join(' | ')} |`)
    console.log(rows.at(-1))
  }
  const report = `# Pages, as Lighthouse sees them on a phone

Written by \`npm run bench:pages\`: medians of ${times}, Lighthouse’s own simulated slow phone, production build, ${new Date().toISOString().slice(0, 10)};
${busy}. The paints are of that phone, and blocked is how long its one core answers nobody while the page loads. Speed
is Lighthouse's index of this machine under its load, of which it leaves the phone a quarter; it reckons with 1,500 and more.
Goals: performance ${goals.performance}, accessibility ${goals.accessibility}, best practices ${goals.bestPractices}.

| page | performance | accessibility | best practices | first paint | largest paint | blocked | shift | over the line | speed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
  await writeFile(path.join(root, 'bench/results-pages.md'), report)
  await lifetime.end(0)
})
