import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '@/e2e/installation'
import type { Browser } from '@/tests/chromium'

export type Scores = { performance: number; accessibility: number; bestPractices: number }
/**
 * What performance is made of: milliseconds, the layout's shift, bytes that came over the line, and how fast Lighthouse
 * found this machine itself, which it slows to a quarter.
 */
export type Figures = {
  firstPaint: number
  largestPaint: number
  blocked: number
  shift: number
  bytes: number
  speed: number
}

// The last line that runs on Node 20. It is fetched when it is asked for: a hundred packages that the product does
// without would make every fresh clone wait.
const version = '12.8.2'
const folder = path.join(root, 'node_modules/.cache/lighthouse')
const cli = path.join(folder, 'node_modules/lighthouse/cli/index.js')
const run = promisify(execFile)

/** One run over a page, as a phone, scores in hundredths; `cookie` signs in. */
export async function audit(browser: Browser, url: string, cookie: string | null): Promise<Scores & Figures> {
  if (!existsSync(cli)) {
    console.log(`Đang tải Lighthouse ${version}…`)
    await run('npm', [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      `lighthouse@${version}`,
    ])
  }
  const { stdout } = await run(
    process.execPath,
    [
      cli,
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage',
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
    ],
    { env: { ...process.env, ...browser.env, CHROME_PATH: browser.executable }, maxBuffer: 2 ** 26 },
  )
  const { categories, audits, environment, runtimeError } = JSON.parse(stdout)
  if (runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${runtimeError.message}`)
  const score = (name: string) => Math.round(categories[name].score * 100)
  const figure = (name: string): number => audits[name].numericValue
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstPaint: figure('first-contentful-paint'),
    largestPaint: figure('largest-contentful-paint'),
    blocked: figure('total-blocking-time'),
    shift: figure('cumulative-layout-shift'),
    bytes: figure('total-byte-weight'),
    speed: environment.benchmarkIndex,
  }
}
