import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')

/** An executable that was seen to render a page, and what its environment needs. */
export type Browser = { executable: string; env: Record<string, string> }

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Chromium for the tests, from nothing if need be: CHROMIUM_PATH, Playwright's own, what the system has,
 * `playwright install`, apt for root on Debian, at last the one packed in @sparticuz/chromium.
 * Throws when none of them renders a page.
 */
export async function findChromium(): Promise<Browser> {
  for (const source of [fromEnvironment, fromPlaywright, fromSystem, playwrightInstall, aptInstall, unpack]) {
    for (const browser of await source()) if (await renders(browser)) return browser
  }
  throw new Error('Không tìm được Chromium để chạy kiểm thử. Hãy cài Chromium rồi đặt CHROMIUM_PATH.')
}

const plain = (executable: string): Browser => ({ executable, env: {} })

const fromEnvironment = () => (process.env.CHROMIUM_PATH ? [plain(process.env.CHROMIUM_PATH)] : [])

const fromPlaywright = () => [plain(chromium.executablePath())]

const fromSystem = () => installed.map(plain)

function playwrightInstall(): Browser[] {
  console.log('Đang tải Chromium của Playwright…')
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  return fromPlaywright()
}

function aptInstall(): Browser[] {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return []
  console.log('Đang cài Chromium bằng apt-get…')
  const options = {
    stdio: 'ignore' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options)
    if (status === 0) break
  }
  return fromSystem()
}

// The package unpacks to TMPDIR, and brings its shared libraries along only where it believes to be on Lambda.
async function unpack(): Promise<Browser[]> {
  if (process.platform !== 'linux') return []
  console.log('Đang giải nén Chromium từ @sparticuz/chromium…')
  const folder = path.join(root, 'node_modules/.cache/chromium')
  await mkdir(folder, { recursive: true })
  const program = `import('@sparticuz/chromium').then(({ default: it }) => it.executablePath()).then(console.log)`
  const { stdout } = await run(process.execPath, ['-e', program], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  }).catch(() => ({ stdout: '' }))
  const env = {
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  }
  return stdout ? [{ executable: stdout.trim(), env }] : []
}

async function renders({ executable, env }: Browser): Promise<boolean> {
  if (!existsSync(executable)) return false
  try {
    const own = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
    const browser = await chromium.launch({
      executablePath: executable,
      env: { ...own, ...env },
      timeout: 30_000,
    })
    const page = await browser.newPage()
    await page.setContent('<p>rendered</p>')
    const text = await page.textContent('p')
    await browser.close()
    return text === 'rendered'
  } catch {
    return false
  }
}
