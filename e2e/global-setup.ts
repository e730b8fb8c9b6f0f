import { buildIfStale } from '@/scripts/build'
import { findChromium } from '@/tests/chromium'
import { startDatabases } from './databases'
import { root, startInstallation } from './installation'

/**
 * Before the end-to-end tests: a browser, the production build, and an installation of this run. Tests find
 * BASE_URL, DATABASE_URL (for factories) and DEMO_PASSWORD in their environment.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findChromium()
  Object.assign(process.env, browser.env, { CHROMIUM_PATH: browser.executable })
  await buildIfStale(root)
  const stopDatabases = await startDatabases()
  const { env, baseUrl, stop } = await startInstallation()
  Object.assign(process.env, env, { BASE_URL: baseUrl })
  return () => stop().finally(stopDatabases)
}
