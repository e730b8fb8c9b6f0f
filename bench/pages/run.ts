import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root, startInstallation } from '@/e2e/installation'
import { buildIfStale } from '@/scripts/build'
import { findChromium } from '@/scripts/chromium'
import { Lifetime } from '@/scripts/lifetime'
import { median } from '../load'
import { cookieOf } from '../posting-sign-in'
import { audit, type Scores } from './lighthouse'

// npm run bench:pages: Lighthouse as a phone sees it, medians of five. Writes bench/results-pages.md.
const times = 5
const goals: Scores = { performance: 95, accessibility: 100, bestPractices: 96 }
const pages = [
  { address: '/sign-in', username: null },
  { address: '/pledge', username: 'phuong-my-dinh-1' },
  { address: '/board', username: 'chung-kien' },
  { address: '/verify', username: null },
]

const lifetime = new Lifetime()

await lifetime.run(async () => {
  const browser = await findChromium()
  await buildIfStale(root, lifetime.signal)
  const { env, baseUrl, stop } = await startInstallation()
  lifetime.onEnd(stop)
  const rows: string[] = []
  for (const { address, username } of pages) {
    const cookie = username && (await cookieOf(baseUrl, username, env.DEMO_PASSWORD))
    const runs: Scores[] = []
    for (let run = 1; run <= times; run++) runs.push(await audit(browser, `${baseUrl}${address}`, cookie))
    const of = (key: keyof Scores) => median(runs.map((scores) => scores[key]))
    const cells = (Object.keys(goals) as (keyof Scores)[]).map(
      (key) => `${of(key)} ${of(key) >= goals[key] ? 'met' : '**missed**'}`,
    )
    rows.push(`| ${address}${username ? ` as ${username}` : ''} | ${cells.join(' | ')} |`)
    console.log(rows.at(-1))
  }
  const report = `# Pages, as Lighthouse sees them on a phone

Written by \`npm run bench:pages\`: medians of ${times}, Lighthouse’s own simulated slow phone, production build, ${new Date().toISOString().slice(0, 10)}.
Goals: performance ${goals.performance}, accessibility ${goals.accessibility}, best practices ${goals.bestPractices}.

| page | performance | accessibility | best practices |
| --- | --- | --- | --- |
${rows.join('\n')}
`
  await writeFile(path.join(root, 'bench/results-pages.md'), report)
  await lifetime.end(0)
})
