import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from './build'
import { lockfileFaults } from './lockfile'

// npm test: every check in the order of what is cheap, all of them run, one sum at the end.
type Count = { passed: number; failed: number; skipped: number }

const root = path.resolve(import.meta.dirname, '..')
const reports = await mkdtemp(path.join(tmpdir(), 'giao-uoc-test-'))
const counts: Count[] = []
const broken: string[] = []

async function run(
  name: string,
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  console.log(`\n— ${name}`)
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** A step without tests of its own counts only when it fails. */
function check(name: string, passed: boolean): boolean {
  if (!passed) {
    broken.push(name)
    counts.push({ passed: 0, failed: 1, skipped: 0 })
  }
  return passed
}

/** A runner that fails without a failed test, by a broken file or none at all, counts as one failure. */
async function tally(
  name: string,
  report: string,
  passed: boolean,
  read: (json: Report) => Count,
): Promise<void> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const count = read(JSON.parse(text))
  const honest = count.passed + count.failed > 0 && (passed || count.failed > 0)
  counts.push(honest ? count : { ...count, failed: count.failed + 1 })
  if (!passed || !honest) broken.push(name)
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const faults = await lockfileFaults(root)
for (const fault of faults) console.error(`package-lock.json: ${fault}`)
check('package-lock.json', faults.length === 0)
check('biome', await run('biome', '@biomejs/biome/bin/biome', ['check']))
check('tsc', await run('tsc', 'typescript/bin/tsc', ['--noEmit']))

const vitest = path.join(reports, 'vitest.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`]
await tally('vitest', vitest, await run('vitest', 'vitest/vitest.mjs', ['run', ...reporters]), (json) => ({
  passed: json.numPassedTests ?? 0,
  failed: json.numFailedTests ?? 0,
  skipped: json.numPendingTests ?? 0,
}))

const built = await buildIfStale(root).then(
  () => true,
  (error) => console.error(error.message),
)
if (check('next build', built === true)) {
  const survived = await run('faults', 'tsx/dist/cli.mjs', ['bench/faults/run.ts', '--count', '30'])
  if (check('faults', survived)) counts.push({ passed: 1, failed: 0, skipped: 0 })
  const playwright = path.join(reports, 'playwright.json')
  const finished = await run('playwright', '@playwright/test/cli.js', ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwright,
  })
  await tally('playwright', playwright, finished, ({ stats }) => ({
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  }))
}

await rm(reports, { recursive: true, force: true })
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
if (broken.length > 0) console.log(`\nKhông đạt: ${broken.join(', ')}`)
const skipped = sum('skipped')
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = broken.length > 0 ? 1 : 0
