import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { startTemporary } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { loadDemonstration } from '@/db/seed/demonstration'
import { buildIfStale } from '@/scripts/build'
import { findChromium } from '@/scripts/chromium'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Before the end-to-end tests: a browser, the production build, a Postgres of this run with the demonstration
 * in it, and the server. Tests find BASE_URL, DATABASE_URL (for factories) and DEMO_PASSWORD in their environment.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findChromium()
  Object.assign(process.env, browser.env, { CHROMIUM_PATH: browser.executable })
  await buildIfStale(root)

  const database = await startTemporary()
  let server: ChildProcess | undefined
  const tearDown = async () => {
    if (server?.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
    await database.stop()
  }
  try {
    const password = randomBytes(9).toString('base64url')
    await migrate(database.url)
    await loadDemonstration(database.url, { password })
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DEMO_PASSWORD: password,
      GIAO_UOC_DEMO: '1',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      AUTH_TRUST_HOST: '1',
    })
    server = spawn(process.execPath, ['--import', 'tsx', 'e2e/server.ts'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    process.env.BASE_URL = await addressOf(server)
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function addressOf(server: ChildProcess): Promise<string> {
  const port = await new Promise((resolve, reject) => {
    server.once('message', resolve)
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it listened`)))
  })
  return `http://localhost:${port}`
}
