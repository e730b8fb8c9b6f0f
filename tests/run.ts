import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from '@/scripts/build'
import { lockfileFaults } from './checks/lockfile'

// npm test: every check in the order of what is cheap, all of them run, one sum at the end.
// npm test -- --only NAME: the test files alone whose path holds NAME.
type Count = { passed: number; failed: number; skipped: number }
type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const root = path.resolve(import.meta.dirname, '..')
const reports = await mkdtemp(path.join(tmpdir(), 'giao-uoc-test-'))
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const counts: Count[] = []
const broken: string[] = []
const seconds = new Map<string, number>()

/** Runs a part and notes how long it took; true when it passed. */
async function timed(name: string, work: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n— ${name}`)
  const began = performance.now()
  const passed = await work()
  seconds.set(name, Math.round((performance.now() - began) / 1000))
  return passed
}

async function run(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** A part without tests of its own counts only when it fails. */
async function check(name: string, work: () => Promise<boolean>): Promise<boolean> {
  const passed = await timed(name, work)
  if (!passed) {
    broken.push(name)
    counts.push({ passed: 0, failed: 1, skipped: 0 })
  }
  return passed
}

/** A runner that fails without a failed test, by a broken file or none at all, counts as one failure. */
async function tally(
  name: string,
  work: (report: string) => Promise<boolean>,
  read: (json: Report) => Count,
): Promise<void> {
  const report = path.join(reports, `${name}.json`)
  const passed = await timed(name, () => work(report))
  const count = read(JSON.parse(await readFile(report, 'utf8').catch(() => '{}')))
  const honest = count.passed + count.failed > 0 && (passed || count.failed > 0)
  counts.push(honest ? count : { ...count, failed: count.failed + 1 })
  if (!passed || !honest) broken.push(name)
}

const vitest = (files: string[]) =>
  tally(
    'vitest',
    (report) =>
      run('vitest/vitest.mjs', [
        'run',
        ...files,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
    (json) => ({
      passed: json.numPassedTests ?? 0,
      failed: json.numFailedTests ?? 0,
      skipped: json.numPendingTests ?? 0,
    }),
  )

const build = () =>
  check('next build', () =>
    buildIfStale(root).then(
      () => true,
      (error) => {
        console.error(error.message)
        return false
      },
    ),
  )

const playwright = (files: string[]) =>
  tally(
    'playwright',
    (report) => run('@playwright/test/cli.js', ['test', ...files], { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    ({ stats }) => ({
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    }),
  )

async function runAll(): Promise<void> {
  await check('package-lock.json', async () => {
    const faults = await lockfileFaults(root)
    for (const fault of faults) console.error(`package-lock.json: ${fault}`)
    return faults.length === 0
  })
  await check('biome', () => run('@biomejs/biome/bin/biome', ['check']))
  await check('tsc', () => run('typescript/bin/tsc', ['--noEmit']))
  await vitest([])
  if (!(await build())) return
  const faults = () => run('tsx/dist/cli.mjs', ['bench/faults/run.ts', '--count', '30'])
  if (await check('faults', faults)) counts.push({ passed: 1, failed: 0, skipped: 0 })
  await playwright([])
}

async function runOnly(name: string): Promise<void> {
  const listed = ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.spec.ts']
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).trim().split('\n')
  const named = files.filter((file) => file.includes(name))
  const specs = named.filter((file) => file.endsWith('.spec.ts'))
  if (named.length === 0) await check(`no test file is called ${name}`, async () => false)
  if (named.length > specs.length) await vitest(named.filter((file) => !specs.includes(file)))
  if (specs.length > 0 && (await build())) await playwright(specs)
}

await (only ? runOnly(only) : runAll())
await rm(reports, { recursive: true, force: true })
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
const times = [...seconds].map(([name, taken]) => `${name} ${taken} s`).join(', ')
console.log(
  `\nThời gian: ${times}; cả thảy ${[...seconds.values()].reduce((total, one) => total + one, 0)} s`,
)
if (broken.length > 0) console.log(`Không đạt: ${broken.join(', ')}`)
const skipped = sum('skipped')
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = broken.length > 0 ? 1 : 0
